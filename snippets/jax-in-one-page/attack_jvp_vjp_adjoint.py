import jax
import jax.numpy as jnp
import numpy as np

PIECES = [jnp.sin, jnp.tanh, jax.nn.relu, jax.nn.softmax, jnp.cumsum, lambda x: x * x[0]]


def both_sides(operations, matrices, x, v, u):
    """<u, J v> by jvp and <J^T u, v> by vjp for a program of three random operations, each followed by a matrix."""

    def f(x):
        for operation, matrix in zip(operations, matrices, strict=True):
            x = jax.lax.switch(operation, PIECES, x) @ matrix
        return x

    _, pushed = jax.jvp(f, (x,), (v,))
    (pulled,) = jax.vjp(f, x)[1](u)
    return jnp.array([u @ pushed, pulled @ v])


rng, sharpest, broken = np.random.default_rng(0), 1.0, 0
with jax.enable_x64(True):
    for n, m in [(6, 1), (3, 5)]:  # inputs and outputs
        operations = tuple(rng.integers(len(PIECES), size=(3, 500)))  # 500 programs at once
        matrices = [rng.normal(size=(500, *shape)) / 2 for shape in [(n, 4), (4, 3), (3, m)]]
        x, v, u = (rng.normal(size=(500, size)) for size in (n, n, m))
        left, right = np.asarray(jax.jit(jax.vmap(both_sides))(operations, matrices, x, v, u)).T
        size = np.linalg.norm(u, axis=1) * np.linalg.norm(v, axis=1)
        broken += np.sum(~(np.abs(left - right) < 1e-12 * size))  # rounding: some hundred operations of 1e-16 each
        clear = np.abs(right) > 1e-6 * size  # where cancellation leaves digits to compare
        sharpest = max(sharpest, *(left[clear] / right[clear]), *(right[clear] / left[clear]))
print("1000 random programs: the identity broken", broken, "times")

broken = 0
for _ in range(200):
    n, m = rng.integers(1, 7, size=2)
    k, r = rng.integers(1, n + 1), rng.integers(1, m + 1)
    equations = [np.kron(np.eye(m), v) for v in rng.normal(size=(k, n))]  # J v is known, for k random v
    equations += [np.kron(u, np.eye(n)) for u in rng.normal(size=(r, m))]  # and J^T u, for r random u
    open_dimensions = n * m - np.linalg.matrix_rank(np.concatenate(equations))
    broken += open_dimensions != (n - k) * (m - r)
print("200 mixtures of passes: (n - k)(m - r) broken", broken, "times")
print(f"sharpest ratio {sharpest:.2f}")
