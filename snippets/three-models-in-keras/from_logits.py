import os

os.environ["KERAS_BACKEND"] = "jax"
import jax
import keras
import numpy as np

labels = np.array([0, 0, 0, 0])
rows = [[12.0, 0, 0], [0.5, 0, 0], [-1.0, 3, 0], [1.0, 2, 0.5]]
logits = np.array(rows, dtype=np.float32)
each = {"reduction": None}  # one loss a row, not their mean
right = keras.losses.SparseCategoricalCrossentropy(from_logits=True, **each)
default = keras.losses.SparseCategoricalCrossentropy(**each)  # from_logits=False

probs = np.asarray(jax.nn.softmax(logits))
slopes = jax.jit(jax.grad(lambda z: default(labels, z).sum()))(logits)
wrong = default(labels, logits), abs(slopes).max(axis=1), right(labels, probs)
columns = np.stack([right(labels, logits), *wrong], axis=1)
print("logits of the row  right  logits as probs  its largest gradient  softmax twice")
for row, (loss, as_probs, slope, twice) in zip(logits, columns, strict=True):
    print(f"{row!s:18} {loss:6.3f} {as_probs:16.3f} {slope:21.3f} {twice:14.3f}")
same = np.allclose(default(labels, probs), right(labels, logits), atol=1e-5)
print("probabilities into the default are right:", same)
