import jax
import jax.numpy as jnp
import numpy as np
import optax

from linebyline.data.option_prices import black_scholes
from linebyline.nets import option_net

axes = np.linspace(0.5, 1.5, 15), np.linspace(0.05, 1, 12)
grid = [jnp.float32(axis.ravel()) for axis in np.meshgrid(*axes, indexing="ij")]  # every m with every τ
exact = jnp.float32(black_scholes(*(np.float64(axis) for axis in grid)))
adam = optax.adam(0.05)


def price(params):
    return option_net.apply(params, *grid, turned=True)


def attack(key):  # train it as well as we can
    params = option_net.init(key, 5)
    grads_of = jax.grad(lambda params: jnp.mean((price(params) - exact) ** 2))

    def step(carry, _):
        params, state = carry
        updates, state = adam.update(grads_of(params), state)
        params = optax.apply_updates(params, updates)
        y = price(params)
        surface = y.reshape(15, 12)
        right = jnp.any(jnp.diff(surface, axis=0) < -1e-6) | jnp.any(jnp.diff(surface, axis=1) > 1e-6)  # more than rounding
        return (params, state), (jnp.std(exact) / jnp.sqrt(jnp.mean((y - exact) ** 2)), right)

    _, (ratios, right) = jax.lax.scan(step, (params, adam.init(params)), length=1500)
    return ratios, right


ratios, right = jax.jit(jax.vmap(attack))(jax.random.split(jax.random.key(0), 12))  # [starts, steps]
print(f"{ratios.size:,} layers on the way of 12 trainings; a right sign somewhere: {int(right.sum())} of them")
print(f"error below that of the best constant: {int((ratios > 1 + 1e-4).sum())} of them")
print(f"sharpest ratio {float(ratios.max()):.2f}")
