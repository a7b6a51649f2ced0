import jax
import jax.numpy as jnp
import numpy as np

x = np.linspace(-2, 2, 20)


def loss_fn(w):
    w1, b1, w2 = w.reshape(3, 4)  # one input, 4 tanh units, one output
    error = jnp.tanh(x[:, None] * w1 + b1) @ w2 - np.sin(2 * x)  # [batch]
    return 0.5 * jnp.mean(error**2) + 0.0025 * jnp.sum(w**2)  # a little weight decay: no direction is flat


@jax.jit
def walk(w, rate, steps):
    return jax.lax.fori_loop(0, steps, lambda _, w: w - rate * jax.grad(loss_fn)(w), w)


with jax.enable_x64(True):
    hessian = jax.jit(jax.hessian(loss_fn))
    start = np.array([1.0, -1.5, 2, 0.5, 0.3, -0.2, 1, -1, 0.5, -0.5, 1, 0.2])
    w = np.asarray(walk(start, 0.3, 5000))
    for _ in range(10):  # Newton's method, to the last digit; w - walk(w, 1, 1) is the gradient
        w = w - np.linalg.solve(hessian(w), w - np.asarray(walk(w, 1.0, 1)))
    at_start, at_minimum = np.linalg.eigvalsh(hessian(start)), np.linalg.eigvalsh(hessian(w))
    limit = float(2 / at_minimum[-1])
    print(f"at the start:   {np.sum(at_start < 0)} of 12 curvatures are negative, 2 / λmax = {2 / at_start[-1]:.3f}")
    print(f"at the minimum: {np.sum(at_minimum < 0)} of 12 curvatures are negative, 2 / λmax = {limit:.3f}")

    off = 1e-4 * np.cos(np.arange(12.0))  # a start close by
    for part in (0.9, 0.99, 0.999, 1.001, 1.01, 1.1):
        end = np.asarray(walk(w + off, part * limit, 3000))
        print(f"η = {part:<5} · 2 / λmax: {'comes back' if np.linalg.norm(end - w) < np.linalg.norm(off) else 'goes away'}")
