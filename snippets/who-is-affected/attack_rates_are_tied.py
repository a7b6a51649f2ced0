from fractions import Fraction

import numpy as np

rng = np.random.default_rng(0)
ratios, sharpest = 0, 0.0
for _ in range(1000):
    tp, fp, fn, tn = (int(n) for n in rng.integers([1, 1, 0, 0], 40))
    p, ppv, fnr = Fraction(tp + fn, tp + fp + fn + tn), Fraction(tp, tp + fp), Fraction(fn, tp + fn)
    fpr = Fraction(fp, fp + tn)
    assert fpr == p / (1 - p) * (1 - ppv) / ppv * (1 - fnr)
    more = tn + int(rng.integers(1, 40))  # more true noes: PPV and FNR stay, the base rate falls
    other_p, other_fpr = Fraction(tp + fn, tp + fp + fn + more), Fraction(fp, fp + more)
    assert other_fpr < fpr and fpr / other_fpr == (p / (1 - p)) / (other_p / (1 - other_p))
    ratios += 1


def means(share, score):
    p = share @ score
    return p, share @ score**2 / p, share @ (score * (1 - score)) / (1 - p)


for _ in range(8000):  # two groups, calibrated scores of a few values
    k = rng.integers(2, 6)
    score = np.sort(rng.random(k))
    (p, up, down), (q, other_up, other_down) = (means(rng.dirichlet(np.full(k, 0.5)), score) for _ in range(2))
    if p < q:
        p, up, down, q, other_up, other_down = q, other_up, other_down, p, up, down
    gap = max(abs(up - other_up), abs(down - other_down))
    bound = (p - q) * (1 - up) / (1 - p)
    assert bound < gap + 1e-9
    if gap > 1e-6:
        sharpest = max(sharpest, bound / gap)
print(f"parts 1 and 2 are exact in {ratios} tables of counts, in fractions")
print("part 3, the bound over the larger gap, in 8000 pairs of calibrated groups:")
print(f"sharpest ratio {sharpest:.2f}")
