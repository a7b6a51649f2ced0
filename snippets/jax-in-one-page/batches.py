import jax
import jax.numpy as jnp
import numpy as np


def loss_fn(w, x, target):  # one example: x [inputs]
    return 0.5 * (jnp.dot(x, w) - target) ** 2


w = jnp.array([1.0, -2.0])
x = jnp.array([[1.0, 1.0], [2.0, 0.0], [1.0, 3.0]])  # [batch, inputs]
targets = jnp.array([0.0, 1.0, -7.0])  # [batch]

per_example = jax.vmap(jax.grad(loss_fn), in_axes=(None, 0, 0))
grads = per_example(w, x, targets)  # [batch, inputs]
print("one gradient an example:", grads, sep="\n")
print("by hand:", (np.asarray(x) @ np.asarray(w) - targets)[:, None] * x, sep="\n")


def mean_loss(w):
    return jnp.mean(jax.vmap(loss_fn, in_axes=(None, 0, 0))(w, x, targets))


print("their mean:                ", grads.mean(axis=0).round(4))
print("gradient of the mean loss: ", jax.grad(mean_loss)(w).round(4))
