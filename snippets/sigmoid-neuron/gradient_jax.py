import jax
import jax.numpy as jnp
import numpy as np

from linebyline.neurons import neuron_gradient

x, y = np.array([0.5, 2.5]), np.array([0.2, 0.9])


def loss_fn(params):
    return jnp.mean((jax.nn.sigmoid(params["w"] * x + params["b"]) - y) ** 2) / 2


with jax.enable_x64(True):
    grads = jax.grad(loss_fn)({"w": -2.0, "b": -2.0})
print(f"∂loss/∂w = {grads['w']:.6f}, ∂loss/∂b = {grads['b']:.6f}")
ours = np.append(*neuron_gradient(x[:, None], y, np.array([-2.0]), -2.0))
print("the same as by hand:", np.allclose(ours, [grads["w"], grads["b"]], rtol=1e-9, atol=0))
