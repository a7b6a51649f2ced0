import jax
import jax.numpy as jnp

x = jnp.array([[1.0, 2.0, 0.0], [0.0, -1.0, 3.0]])  # [batch, fan_in]
w = jnp.array([[1.0, 0.0], [2.0, 1.0], [0.0, -1.0]])  # [fan_in, fan_out]
b = jnp.array([0.5, -0.5])  # [fan_out]


def layer(x, w, b):  # one example: x is [fan_in], the result [fan_out]
    return jnp.stack([jnp.dot(x, w[:, j]) + b[j] for j in range(len(b))])


batched = jax.vmap(layer, in_axes=(0, None, None))  # x has a batch axis, at place 0; w and b have none
print(batched(x, w, b))  # [batch, fan_out]
