import jax
import jax.numpy as jnp
import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(50, 2))
labels = np.sign(x @ np.array([1.0, 2.0]))


def share_of_mistakes(w):
    return jnp.mean(labels * (x @ w) <= 0)


starts = rng.normal(size=(1000, 2))
grads = np.array(jax.vmap(jax.grad(share_of_mistakes))(starts))
wrong = np.array(jax.vmap(share_of_mistakes)(starts)) > 0
print("starts with mistakes:", "most" if wrong.mean() > 0.9 else "few")
print("gradients that are not zero:", (grads != 0).any(axis=1).sum(), "of 1000")
