import numpy as np


def study(a, r, classes):
    """A and B are right with chance a each, independently. The true class is 0."""
    answer = np.r_[a, np.full(classes - 1, (1 - a) / (classes - 1))]
    label = np.r_[1 - r, np.full(classes - 1, r / (classes - 1))]
    chance = (
        label[:, None, None] * answer[:, None] * answer
    )  # [label, answer of A, answer of B]
    given, of_a, of_b = np.indices(chance.shape)
    relabelled = np.where(
        of_a != given, 0, given
    )  # A's counted mistakes looked at, their labels set right
    pairs = (of_a, given), (of_a, relabelled), (of_b, relabelled)
    return [(chance * (said == right)).sum() for said, right in pairs]


print("classes    r   true: A and B   as labelled   A's mistakes relabelled: A       B")
for classes, r, a in ((2, 0.1, 0.9), (2, 0.2, 0.8), (10, 0.1, 0.9)):
    before, of_a, of_b = study(a, r, classes)
    print(f"{classes:7}{r:5}{a:16.3f}{before:14.3f}{of_a:29.3f}{of_b:8.3f}")

# model B of the short-barred sevens, which says '1' to 0.8 of them, as the labels do: only its 0.2 are looked at
true, after = 0.92 * 0.96 + 0.08 * 0.2, 0.92 * 0.96 + 0.08
print(
    f"a model with the labeller's own rule: true {true:.3f}, its mistakes relabelled {after:.3f}"
)

rng = np.random.default_rng(
    0
)  # first row again: 2,000 examples, and a look at 200 of the right answers, too
kinds = rng.multinomial(
    2000, (0.81, 0.01, 0.09, 0.09), 20_000
)  # label and A right, both wrong, one of them wrong
counted, both_wrong, cured = kinds[:, 0] + kinds[:, 1], kinds[:, 1], kinds[:, 2]
found = (
    rng.hypergeometric(both_wrong, counted - both_wrong, 200) / 200
)  # share of those 200 that are wrong
estimate = (counted * (1 - found) + cured) / 2000
print(f"with 200 right answers looked at, too: {estimate.mean():.3f} on average")
