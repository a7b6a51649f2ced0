import jax
import jax.numpy as jnp
import numpy as np


def cross_entropy(q, p):
    return -jnp.sum(p * jnp.log(q))


def cross_entropy_gradient(q, p):
    return -p / q  # by hand: each q_k stands in one term only


p = np.array([0.5, 0.3, 0.2])  # [classes]
for q in (p, np.array([0.2, 0.3, 0.5])):
    by_hand = cross_entropy_gradient(q, p)
    with jax.enable_x64(True):
        autodiff = np.asarray(jax.grad(cross_entropy)(jnp.asarray(q), jnp.asarray(p)))
    print(f"q = {q}: by hand {by_hand.round(3)}, JAX {autodiff.round(3)}")
    print(f"  along the simplex {(by_hand - by_hand.mean()).round(3) + 0.0}")
