"""Makes src/linebyline/data/glyph_cnn.npz: a network that reads Latin, Greek and Cyrillic, for the lab on transfer learning.

    python recipes/glyph_cnn.py FILE

It sees each letter in 400 random pictures for 12 epochs; takes about a minute on two quiet cores.
"""

import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

from linebyline.data.glyphs import glyphs, letters
from linebyline.nets import cnn, mlp
from linebyline.training import Settings
from linebyline.training.minimize import minimize
from linebyline.training.model import Model

EUROPEAN = ("latin", "greek", "cyrillic")
EACH, EPOCHS, BATCH, RATE = 400, 12, 128, 2e-3
SETTINGS = Settings(
    data="glyphs", filters=(16, 32), hidden=(128,), epochs=EPOCHS, batch_size=BATCH, optimizer="adam", learning_rate=RATE
)


def pictures(seed: int, each: int):
    """Random pictures of the European letters, `[examples, 16, 16, 1]`, and their labels."""
    x, labels = glyphs(np.random.default_rng(seed), each, *EUROPEAN)
    return jnp.asarray(x.reshape(-1, 16, 16, 1)), jnp.asarray(labels)


def main(path: Path) -> None:
    """Train and write the file."""
    train, new = pictures(0, EACH), pictures(1, 10)

    def loss_fn(params, key, x, labels):
        return mlp.cross_entropy(cnn.apply(params, x), labels)

    def accuracy(params):
        return jnp.mean(cnn.apply(params, new[0]).argmax(axis=1) == new[1])

    schedule = optax.cosine_decay_schedule(RATE, EPOCHS * (len(train[0]) // BATCH))
    start = cnn.init(jax.random.key(0), 16, SETTINGS.filters, SETTINGS.hidden, len(letters(*EUROPEAN)))
    found = minimize(
        loss_fn, start, train, optax.adam(schedule), jax.random.key(1), epochs=EPOCHS, batch_size=BATCH, measure=accuracy
    )
    print("accuracy on new pictures after each epoch:", np.round(found.measured, 3))
    params = [{name: np.asarray(layer[name]) for name in ("w", "b")} for layer in found.params]
    Model(SETTINGS, params).save(path)
    print(path.stat().st_size, "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
