import jax
import jax.numpy as jnp
import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(50, 2))
labels = np.sign(x @ np.array([1.0, 2.0]))


def share_of_mistakes(w):
    return jnp.mean(labels * (x @ w) <= 0)


starts = rng.normal(size=(1000, 2))
shares, grads = jax.jit(jax.vmap(jax.value_and_grad(share_of_mistakes)))(starts)
print("starts with mistakes:", "most" if np.mean(shares > 0) > 0.9 else "few")
print("gradients that are not zero:", np.any(grads != 0, axis=1).sum(), "of 1000")
