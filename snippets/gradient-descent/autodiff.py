import jax
import jax.numpy as jnp
import numpy as np

x, y, learning_rate = np.array([0.5, 2.5]), np.array([0.2, 0.9]), 2.0


def loss_fn(params):
    return jnp.mean((jax.nn.sigmoid(params["w"] * x + params["b"]) - y) ** 2) / 2


def step(params, _):
    loss, grads = jax.value_and_grad(loss_fn)(params)
    return jax.tree.map(lambda p, g: p - learning_rate * g, params, grads), (loss, params)


with jax.enable_x64(True):
    start = {"w": jnp.array(-2.0), "b": jnp.array(-2.0)}
    losses, path = jax.jit(lambda params: jax.lax.scan(step, params, length=1001)[1])(start)
for t in (0, 10, 100, 1000):
    print(f"step {t:>4}: loss {losses[t]:.6f}, w = {path['w'][t]:.4f}, b = {path['b'][t]:.4f}")
