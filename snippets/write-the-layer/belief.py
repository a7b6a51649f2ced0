import jax
import jax.numpy as jnp


def attention(p, x):  # weights that depend on the input
    return jax.nn.softmax(p * x) @ x


def nearest(p, x):  # distances, no product of input and weight at all
    return jnp.exp(-((x - p) ** 2)).sum()


def lookup(p, x):  # the input is a row number
    return jnp.stack([p, 2 * p, p**3])[jnp.argmax(x)]


def ordered(p, x):  # sorted inputs, weighted by rank
    return jnp.sort(x) @ (p ** jnp.arange(3))


def ratio(p, x):
    return x[0] / (p**2 + (x**2).sum())


def solved(p, x):  # the solution of a system of equations
    return jnp.linalg.solve(jnp.outer(x, x) + p**2 * jnp.eye(3), x).sum()


layers, h = (attention, nearest, lookup, ordered, ratio, solved), 1e-5


@jax.jit
def slopes(p, x):
    return [(jax.grad(f)(p, x), (f(p + h, x) - f(p - h, x)) / (2 * h)) for f in layers]


with jax.enable_x64(True):
    for layer, (slope, measured) in zip(layers, slopes(1.5, jnp.array([0.3, -1.0, 2.0])), strict=True):
        print(f"{layer.__name__:<10} slope in its parameter {slope:8.4f}, as measured: {bool(abs(slope - measured) < 1e-6)}")
