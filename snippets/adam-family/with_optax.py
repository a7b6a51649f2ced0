import jax
import jax.numpy as jnp
import optax

x, targets = jnp.array([0.5, 2.5]), jnp.array([0.2, 0.9])
optimizer = optax.nadam(0.3)


def loss_fn(params):
    return jnp.mean((jax.nn.sigmoid(params[0] * x + params[1]) - targets) ** 2) / 2


def step(carry, _):
    params, state = carry
    updates, state = optimizer.update(jax.grad(loss_fn)(params), state)
    params = optax.apply_updates(params, updates)
    return (params, state), params


with jax.enable_x64(True):
    start = jnp.array([-2.0, -2.0], dtype=jnp.float64)
    _, path = jax.jit(lambda params: jax.lax.scan(step, (params, optimizer.init(params)), length=20))(start)
for t in (1, 2, 5, 10, 20):
    print(f"after {t:>2} steps: w = {path[t - 1, 0]:6.3f}, b = {path[t - 1, 1]:6.3f}")
