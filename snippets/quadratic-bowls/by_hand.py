import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.surfaces import bowl, descend

surface = bowl([1, 9])
path = descend(sgd(0.2), surface, start=[9, 1], steps=31)
print("first points:", *np.round(path[:3], 2).tolist())
print("losses:", *(f"{loss:.4g}" for loss in surface.value(path[:3])))
sizes = np.linalg.norm(path, axis=1) / np.linalg.norm(path[0])
print(f"first step with an error below 1/1000: {np.argmax(sizes < 1e-3)}")
