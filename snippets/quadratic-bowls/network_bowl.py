import jax
import jax.numpy as jnp
import numpy as np


def loss_fn(w):
    w1, b1, w2 = w.reshape(3, 4)  # one input, 4 tanh units, one output
    hidden = jnp.tanh(x[:, None] * w1 + b1)  # [batch, 4]
    return 0.5 * jnp.mean((hidden @ w2 - jnp.sin(2 * x)) ** 2) + 0.5e-3 * jnp.sum(w**2)  # weight decay: no flat direction


def walk(w, rate, steps):
    return jax.lax.fori_loop(0, steps, lambda _, w: w - rate * jax.grad(loss_fn)(w), w)


@jax.jit
def experiment(start):
    hessian = jax.hessian(loss_fn)
    minimum = walk(start, 0.1, 5000)
    for _ in range(8):  # Newton's method: the minimum to the last digit
        minimum = minimum - jnp.linalg.solve(hessian(minimum), jax.grad(loss_fn)(minimum))
    near = minimum + 1e-4 * jnp.cos(jnp.arange(12.0))  # a start close by

    def halve(_, bracket):
        middle = sum(bracket) / 2
        end = walk(near, middle, 3000)
        closer = jnp.linalg.norm(end - minimum) < jnp.linalg.norm(near - minimum)  # false also for NaN
        return jnp.where(closer, middle, bracket[0]), jnp.where(closer, bracket[1], middle)

    limit = jax.lax.fori_loop(0, 16, halve, (0.0, 4.0))[0]
    return jnp.linalg.eigvalsh(hessian(start)), jnp.linalg.eigvalsh(hessian(minimum)), limit


with jax.enable_x64(True):
    x = jnp.linspace(-2, 2, 20)
    start = jnp.array([1.0, -1.5, 2, 0.5, 0.3, -0.2, 1, -1, 0.5, -0.5, 1, 0.2])
    at_start, at_minimum, limit = map(np.asarray, experiment(start))
print(f"at the start:   {np.sum(at_start < 0)} of 12 curvatures are negative, 2 / λmax = {2 / at_start[-1]:.3f}")
print(f"at the minimum: {np.sum(at_minimum < 0)} of 12 curvatures are negative, 2 / λmax = {2 / at_minimum[-1]:.3f}")
print(f"largest rate that comes back to the minimum, by bisection: {limit:.3f}")
print(f"κ at the minimum: {at_minimum[-1] / at_minimum[0]:,.0f}")
