import numpy as np

from linebyline.byhand.information import cross_entropy, entropy, kl_divergence

rng = np.random.default_rng(0)
ratios, strict, infinite = [], [], 0
for _ in range(5_000):
    classes = rng.integers(2, 12)
    p = rng.dirichlet(np.full(classes, 10 ** rng.uniform(-1, 1)))
    kind = rng.integers(4)
    q = rng.dirichlet(np.full(classes, 10 ** rng.uniform(-1, 1)))  # anything
    if kind == 1:  # the adversary: very near p
        q = p * np.exp(10 ** rng.uniform(-6, -1) * rng.normal(size=classes))
    elif kind == 2:  # the entries of p in another order
        q = rng.permutation(p)
    elif kind == 3:  # zeros in p or in q
        dropped = p if rng.random() < 0.5 else q
        dropped[dropped < np.median(dropped)] = 0
    p, q = p / p.sum(), q / q.sum()
    bound, measured, difference = entropy(p), cross_entropy(p, q), kl_divergence(p, q)
    assert bound <= measured + 1e-12 and difference >= -1e-12  # rounding
    if np.abs(p - q).max() > 1e-3:  # visibly different: must be strict
        strict.append(difference)
    infinite += np.isinf(measured)
    if bound > 1e-6:  # below that, rounding decides
        ratios.append(bound / measured)
assert min(strict) > 1e-7
print("5,000 pairs, strict wherever p and q differ by over 0.001")
print("infinite cross-entropy among them:", infinite > 0)
print(f"sharpest ratio {max(ratios):.2f}")
