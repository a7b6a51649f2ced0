"""Makes src/linebyline/data/digits_cnn.npz and docs/assets/digits-cnn.json: the network that reads a drawn digit on the site.

    python recipes/digits_cnn.py

It is trained on the 1,500 training digits, each in 40 copies that were turned, scaled, slanted and moved a little: a mouse does
not write like the 13 people of the test set. The JSON holds the same float32 numbers for the page's JavaScript.
"""

import json
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

from linebyline.data.sets import load
from linebyline.data.warp import random_warps, warp
from linebyline.nets import cnn, mlp
from linebyline.training import Settings
from linebyline.training.minimize import minimize
from linebyline.training.model import Model

ROOT = Path(__file__).resolve().parents[1]
COPIES, EPOCHS, BATCH, RATE = 40, 8, 64, 3e-3
RANGES = {"angle": (-15.0, 15.0), "shift": (-0.7, 0.7), "scale": (0.8, 1.1), "shear": (-0.3, 0.3)}
SETTINGS = Settings(filters=(8, 16), hidden=(), epochs=EPOCHS, batch_size=BATCH, learning_rate=RATE)


def main() -> None:
    """Train and write both files."""
    digits, rng = load("digits"), np.random.default_rng(0)
    images = np.tile(digits.train[0].reshape(-1, 8, 8), (COPIES, 1, 1))
    x = warp(images, random_warps(rng, len(images), **RANGES)).reshape(-1, 8, 8, 1).astype(np.float32)
    labels, test = np.tile(digits.train[1], COPIES), jnp.asarray(digits.test[0].reshape(-1, 8, 8, 1), jnp.float32)

    def loss_fn(params, key, x, labels):
        return mlp.cross_entropy(cnn.apply(params, x), labels)

    def accuracy(params):
        return jnp.mean(cnn.apply(params, test).argmax(axis=1) == digits.test[1])

    optimizer = optax.adam(optax.cosine_decay_schedule(RATE, EPOCHS * (len(x) // BATCH)))
    start = cnn.init(jax.random.key(0), 8, SETTINGS.filters, SETTINGS.hidden)
    found = minimize(loss_fn, start, (x, labels), optimizer, jax.random.key(1), epochs=EPOCHS, batch_size=BATCH, measure=accuracy)
    print("accuracy on the 297 test digits after each epoch:", np.round(np.asarray(found.measured), 3))
    params = [{name: np.asarray(layer[name]) for name in ("w", "b")} for layer in found.params]
    Model(SETTINGS, params).save(ROOT / "src/linebyline/data/digits_cnn.npz")
    layers = [{name: {"shape": array.shape, "data": array.ravel().tolist()} for name, array in layer.items()} for layer in params]
    (ROOT / "docs/assets/digits-cnn.json").write_text(json.dumps(layers))


if __name__ == "__main__":
    main()
