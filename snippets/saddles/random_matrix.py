import numpy as np

rng = np.random.default_rng(0)
copies = 30_000


def draw(n):
    """Symmetric matrices: variance 1 on the diagonal, 1/2 beside it. Their axes prefer no direction."""
    g = rng.normal(size=(copies, n, n))
    return (g + g.transpose(0, 2, 1)) / 2


print("n   sampled   grown     2^-n      log(1/P) / n²")
inverse, share = np.zeros((copies, 0, 0)), 1.0
for n in range(1, 8):
    sampled = np.mean(np.linalg.eigvalsh(draw(n))[:, 0] > 0) if n <= 4 else None
    new = draw(n)[:, -1]  # one more row and column for each positive matrix [copies, n]
    q = np.einsum("ki,kij->kj", new[:, :-1], inverse)
    rest = new[:, -1] - np.sum(q * new[:, :-1], axis=1)  # A is positive just if its corner minus bᵀA⁻¹b is
    alive = np.flatnonzero(rest > 0)
    share *= len(alive) / copies
    kept = rng.choice(alive, copies)  # refill with copies of those that survive
    column = np.concatenate([-q[kept], np.ones((copies, 1))], axis=1)
    inverse = np.pad(inverse[kept], ((0, 0), (0, 1), (0, 1)))
    inverse += column[:, :, None] * column[:, None] / rest[kept, None, None]
    shown = "" if sampled is None else f"{sampled:.2g}"
    print(f"{n}   {shown:<8}  {share:.1e}   {2.0**-n:.1e}   {-np.log(share) / n**2:.2f}")
print(f"exact for n = 2: {(2 - np.sqrt(2)) / 4:.3f}; log(3) / 4 = {np.log(3) / 4:.2f}")
