import jax
import jax.numpy as jnp
import numpy as np

from linebyline.byhand.information import cross_entropy, entropy

p, q = np.array([0.5, 0.5, 0.0]), np.array([1.0, 0.0, 0.0])
with np.errstate(divide="ignore", invalid="ignore"):
    print("-sum p log p, as written:", -np.sum(p * np.log(p)))
print(f"entropy(p) {entropy(p):.3f}")
print(f"cross_entropy(q, p) {cross_entropy(q, p):.3f}, cross_entropy(p, q) {cross_entropy(p, q)}")


def late(p):
    return -jnp.sum(jnp.where(p > 0, p * jnp.log(p), 0.0))  # after the logarithm


def early(p):
    return -jnp.sum(p * jnp.log(jnp.where(p > 0, p, 1.0)))  # before it


for function in (late, early):
    grad = np.asarray(jax.grad(function)(jnp.array(p)))
    print(f"{function.__name__:5} value {function(p):.3f}, gradient {grad.round(3)}")
