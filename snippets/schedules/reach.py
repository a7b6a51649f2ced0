import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.byhand.schedules import exponential_decay
from linebyline.surfaces import Surface, descend

slope = Surface(lambda w: np.sum(w), np.ones_like)  # L(w) = w: the gradient is 1 everywhere, the minimum infinitely far
for q in (0.5, 0.9, 0.99):
    path = descend(sgd(exponential_decay(0.1, -np.log(q))), slope, [0.0], 5000)
    print(f"q = {q:<4}: after 5,000 steps {abs(path[-1, 0]):.3f} from the start, the bound {0.1 / (1 - q):.3f}")
