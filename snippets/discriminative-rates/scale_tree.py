import jax
import jax.numpy as jnp
import numpy as np

rng = np.random.default_rng(0)
x, y = rng.normal(size=(100, 10)), rng.normal(size=(100, 1))
params = [rng.normal(size=shape) / 10**0.5 for shape in ((10, 10), (10, 10), (10, 1))]
rates = [0.1 / 2.6 ** (2 - layer) for layer in range(3)]


def loss_fn(params):
    return 0.5 * jnp.mean((jnp.tanh(jnp.tanh(x @ params[0]) @ params[1]) @ params[2] - y) ** 2)


def step(params, _):
    grads = jax.grad(loss_fn)(params)
    return jax.tree.map(lambda w, grad, rate: w - rate * grad, params, grads, rates), None


trained = jax.jit(lambda params: jax.lax.scan(step, params, length=20)[0])(params)
for rate, before, after in zip(rates, params, trained, strict=True):
    print(f"rate {rate:.4f}: moved {np.linalg.norm(after - before):.2f}")
