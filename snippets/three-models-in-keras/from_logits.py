import os

os.environ["KERAS_BACKEND"] = "jax"
import jax
import keras
import numpy as np

labels = np.array([0, 0, 0, 0])
logits = np.array([[12.0, 0, 0], [0.5, 0, 0], [-1.0, 3, 0], [1.0, 2, 0.5]], dtype=np.float32)
each = {"reduction": None}  # one loss a row, not their mean
right = keras.losses.SparseCategoricalCrossentropy(from_logits=True, **each)
default = keras.losses.SparseCategoricalCrossentropy(**each)  # from_logits=False

probs = np.asarray(jax.nn.softmax(logits))
slopes = jax.jit(jax.grad(lambda z: default(labels, z).sum()))(logits)
columns = right(labels, logits), default(labels, logits), abs(slopes).max(axis=1), right(labels, probs)
print("logits of the row  right  logits as probs  its largest gradient  softmax twice")
for row, (loss, as_probs, slope, twice) in zip(logits, np.transpose(columns), strict=True):
    print(f"{row!s:18} {loss:6.3f} {as_probs:16.3f} {slope:21.3f} {twice:14.3f}")
print("probabilities into the default are right:", np.allclose(default(labels, probs), right(labels, logits), atol=1e-5))
