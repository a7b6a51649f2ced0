import numpy as np

x = np.column_stack([np.arange(5.0), np.ones(5)])  # five kinds of picture, a column of ones for the bias
first, second = np.array([[0.05, 0.10, 0.20, 0.30, 0.35], [0.10, 0.25, 0.15, 0.35, 0.15]])  # how common each kind is
worlds = {  # and P(yes | kind)
    "the model fits": (first, 1 / (1 + np.exp(-(x @ [-1.2, 0.4])))),
    "it does not fit": (first, np.array([0, 0.15, 0.3, 0, 0])),
    "nor does it here": (second, np.array([0, 0.09, 0, 0, 0])),
}


def fit(mass, p, weight):
    """The minimum of the expected loss, where each yes counts `weight` times: no sample, so no noise."""
    w = np.zeros(2)
    for _ in range(40):
        q = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (mass * (weight * p * (1 - q) - (1 - p) * q))
        w += np.linalg.solve((x.T * (mass * (weight * p + 1 - p) * q * (1 - q))) @ x, gradient)
    return w


print(f"log 9 = {np.log(9):.3f}              slope     bias       cost if a miss costs 9")
print("                   slope  weighted  moves by   threshold  weights  best rule")
for name, (mass, p) in worlds.items():
    plain, weighted = fit(mass, p, 1), fit(mass, p, 9)
    rules = (x @ plain > -np.log(9), x @ weighted > 0, p > 0.1)
    moved, weight, best = (mass @ np.where(yes, 1 - p, 9 * p) for yes in rules)
    print(f"{name:16s} {plain[0]:7.3f} {weighted[0]:9.3f} {weighted[1] - plain[1]:9.3f}", end=" ")
    print(f"{moved:11.3f} {weight:8.3f} {best:10.3f}")
