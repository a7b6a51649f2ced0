import jax
import jax.numpy as jnp
import numpy as np

PIECES = [jnp.sin, jnp.tanh, jax.nn.relu, jax.nn.softmax, jnp.cumsum, jnp.square]


def both_sides(operations, matrices, x, v, u):
    """u·(J v) by jvp and (Jᵀ u)·v by vjp, for a random program."""

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
        operations = tuple(rng.integers(len(PIECES), size=(3, 500)))  # 500 at once
        shapes = [(n, 4), (4, 3), (3, m)]
        matrices = [rng.normal(size=(500, *shape)) / 2 for shape in shapes]
        x, v, u = (rng.normal(size=(500, size)) for size in (n, n, m))
        sides = jax.jit(jax.vmap(both_sides))(operations, matrices, x, v, u)
        left, right = np.asarray(sides).T
        size = np.linalg.norm(u, axis=1) * np.linalg.norm(v, axis=1)
        broken += np.sum(~(np.abs(left - right) < 1e-12 * size))  # rounding
        clear = np.abs(right) > 1e-6 * size  # enough digits are left to divide
        ratios = left[clear] / right[clear]
        sharpest = max(sharpest, *ratios, *(1 / ratios))
print("1000 random programs: the identity broken", broken, "times")

broken = 0
for _ in range(200):
    n, m = rng.integers(1, 7, size=2)
    k, r = rng.integers(1, n + 1), rng.integers(1, m + 1)
    # what is known: J v for k random v, and Jᵀ u for r random u
    equations = [np.kron(np.eye(m), v) for v in rng.normal(size=(k, n))]
    equations += [np.kron(u, np.eye(n)) for u in rng.normal(size=(r, m))]
    open_dimensions = n * m - np.linalg.matrix_rank(np.concatenate(equations))
    broken += open_dimensions != (n - k) * (m - r)
print("200 mixtures of passes: (n - k)(m - r) broken", broken, "times")
print(f"sharpest ratio {sharpest:.2f}")
