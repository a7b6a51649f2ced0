import jax
import jax.numpy as jnp
import optax

optimizer = optax.adam(0.1)


def loss_fn(params):
    fit = jax.nn.sigmoid(params[0] * jnp.array([0.5, 2.5]) + params[1])
    return jnp.mean((fit - jnp.array([0.2, 0.9])) ** 2) / 2


def step(carry, _):
    params, state = carry
    updates, state = optimizer.update(jax.grad(loss_fn)(params), state)
    params = optax.apply_updates(params, updates)
    return (params, state), params


with jax.enable_x64(True):
    start = jnp.array([-2.0, -2.0])
    path = jax.jit(lambda params: jax.lax.scan(step, (params, optimizer.init(params)), length=100)[1])(start)
for t in (1, 2, 10, 40, 100):
    print(f"after {t:>3} steps: w = {path[t - 1, 0]:6.3f}, b = {path[t - 1, 1]:6.3f}")
