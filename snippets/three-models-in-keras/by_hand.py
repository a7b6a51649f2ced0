import numpy as np

from linebyline.data import digits
from linebyline.training.settings import Settings

examples = len(digits()[0])
kept = examples - int(np.floor(examples * (1 - 0.2)))
rows = examples - kept
print(f"{kept} rows are validation, the last ones; {rows} are left")
theirs, ours = int(np.ceil(rows / 32)), len(Settings().order(1, rows))
print(f"Keras: {theirs} steps, the last with {rows % 32} rows; ours: {ours} steps")
print(f"after 5 epochs: {5 * theirs} and {5 * ours} steps")
print(f"a clipped loss is log(1e7) = {np.log(1e7):.3f}")
print(f"softmax twice, 10 classes: at least log(1 + 9/e) = {np.log(1 + 9 / np.e):.3f}")
