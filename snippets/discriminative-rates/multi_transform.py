import jax
import jax.numpy as jnp
import numpy as np
import optax

rng = np.random.default_rng(0)
x, y = rng.normal(size=(100, 10)), rng.normal(size=(100, 1))
params = [rng.normal(size=shape) / 10**0.5 for shape in ((10, 10), (10, 10), (10, 1))]
rates = {"stem": 0.1 / 2.6**2, "middle": 0.1 / 2.6, "head": 0.1}
optimizer = optax.multi_transform({name: optax.sgd(rate) for name, rate in rates.items()}, ["stem", "middle", "head"])


def loss_fn(params):
    return 0.5 * jnp.mean((jnp.tanh(jnp.tanh(x @ params[0]) @ params[1]) @ params[2] - y) ** 2)


def step(carry, _):
    params, state = carry
    updates, state = optimizer.update(jax.grad(loss_fn)(params), state, params)
    return (optax.apply_updates(params, updates), state), None


trained, _ = jax.jit(lambda params: jax.lax.scan(step, (params, optimizer.init(params)), length=20)[0])(params)
for name, before, after in zip(rates, params, trained, strict=True):
    print(f"{name:6} moved {np.linalg.norm(after - before):.2f}")
