import jax
import jax.numpy as jnp
import numpy as np


def loss_fn(params, x, labels):
    z = x @ params["w"] + params["b"]
    return jnp.mean(jax.nn.softplus(z) - labels * z)


with jax.enable_x64(True):
    x = jnp.array([[1.0, 2.0], [0.0, -1.0], [3.0, 0.5], [-1.0, 1.0]])  # [batch, inputs]
    labels = jnp.array([1, 0, 0, 1])  # [batch]
    params = {"w": jnp.array([0.5, -0.25]), "b": jnp.array(0.1)}
    loss, grads = jax.value_and_grad(loss_fn)(params, x, labels)
    print("loss  ", round(float(loss), 3))
    print("grad_w", np.round(grads["w"], 3))
    print("grad_b", round(float(grads["b"]), 3))
