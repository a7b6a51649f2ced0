import jax
import jax.numpy as jnp
import numpy as np

from linebyline.byhand.pooling import max_pool_backward


@jax.jit
def by_jax(x):  # two ways to write the same maximum
    window = jax.grad(lambda x: jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID").sum())
    return window(x), jax.grad(lambda x: x.max(axis=(1, 2)).sum())(x)


x = np.array([[0.0, 7], [7, 7]])[None, :, :, None]  # three winners
splits = {"by hand": max_pool_backward(np.ones((1, 1, 1, 1)), x)}
splits["jax, reduce_window"], splits["jax, max"] = by_jax(jnp.asarray(x))
splits["all to each winner"] = (x == x.max()).astype(float)
moves = np.random.default_rng(0).normal(size=(10_000, 1, 2, 2, 1))
for name, split in splits.items():
    below = (x + moves).max(axis=(1, 2, 3, 4)) >= x.max() + (moves * np.asarray(split)).sum(axis=(1, 2, 3, 4)) - 1e-12
    shown = np.asarray(split, dtype=float)[0, :, :, 0].round(3).tolist()
    print(f"{name:18} {shown!s:32} subgradient: {below.all()}")
