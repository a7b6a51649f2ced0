from math import prod

import jax
import numpy as np

from linebyline.byhand.pooling import max_pool
from linebyline.nets import cnn


def formulas(side, m, k, n, c):
    """Parameters and multiply-adds of the theorem; c = 0 for same padding, k - 1 for valid."""
    sides = [(side - (2**i - 1) * c) // 2**i for i in range(6)]
    s, squares = sides[5], [(pixels - c) ** 2 for pixels in sides[:5]]
    parameters = m * (3 * k * k + 1) + 4 * m * (m * k * k + 1) + n * (m * s * s + 1) + 10 * (n + 1)
    return parameters, k * k * m * (3 * squares[0] + m * sum(squares[1:])) + n * m * s * s + 10 * n


def multiply_adds(jaxpr):
    """Those of all matrix products in a program of JAX, programs inside it included."""
    total = 0
    for step in jaxpr.eqns:
        if step.primitive.name == "dot_general":
            (summed, _), _ = step.params["dimension_numbers"]
            total += step.outvars[0].aval.size * prod(step.invars[0].aval.shape[axis] for axis in summed)
        inner = [getattr(value, "jaxpr", value) for value in step.params.values()]
        total += sum(multiply_adds(program) for program in inner if hasattr(program, "eqns"))
    return total


class Counting(float):
    done = 0

    def __mul__(self, other):
        Counting.done += 1
        return Counting(float(self) * float(other))


def walk(side, m, k, n, valid):
    """The network itself, on numbers that count their multiplications."""
    x, parameters, Counting.done = np.ones((1, side, side, 3)), 0, 0
    for _ in range(5):
        before, after = (0, 0) if valid else ((k - 1) // 2, k // 2)
        x = np.pad(x, [(0, 0), (before, after), (before, after), (0, 0)])
        kernels, b = np.ones((k, k, x.shape[3], m)), np.ones(m)
        windows = np.lib.stride_tricks.sliding_window_view(x, (k, k), axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)
        rows = windows.reshape(*windows.shape[:3], -1)
        numbers = np.vectorize(Counting, otypes=[object])(rows[0])
        z = (numbers @ kernels.reshape(-1, m)).astype(float)[None] + b
        x, parameters = max_pool(np.maximum(z, 0)), parameters + kernels.size + b.size
    x = x.ravel()
    for width in (n, 10):
        w, b = np.ones((x.size, width)), np.ones(width)
        x = (np.vectorize(Counting, otypes=[object])(x) @ w).astype(float) + b
        parameters += w.size + b.size
    return parameters, Counting.done


rng, ratios = np.random.default_rng(0), []
for k in (1, 3, 5):  # models of JAX, nothing computed
    side, m, n = (int(number) for number in rng.integers(1, (17, 65, 257)) * (32, 1, 1))
    params = jax.eval_shape(lambda a=side, b=m, c=k, d=n: cnn.init(jax.random.key(0), a, (b,) * 5, (d,), 10, 3, c))
    program = jax.make_jaxpr(cnn.apply)(params, jax.ShapeDtypeStruct((1, side, side, 3), "float32"))
    counted = sum(a.size for a in jax.tree.leaves(params)), multiply_adds(program.jaxpr)
    ratios += [c / f for c, f in zip(counted, formulas(side, m, k, n, 0), strict=True)]
print(f"JAX, same padding, pictures up to 512 by 512: ratios {min(ratios):.2f} to {max(ratios):.2f}")

for side, m, k, n, valid in ((32, 1, 3, 3, False), (75, 2, 1, 4, False), (63, 1, 2, 3, True)):
    counted, formula = walk(side, m, k, n, valid), formulas(side, m, k, n, (k - 1) * valid)
    ratios += [c / f for c, f in zip(counted, formula, strict=True)]
    name = f"{'valid' if valid else 'same'}, side {side}, m {m}, k {k}, n {n}:"
    print(f"{name:<30} {counted[0]:4} parameters, {counted[1]:7,} multiplications")
print(f"sharpest ratio {max(ratios):.2f}")
assert min(ratios) == max(ratios) == 1
