import numpy as np

x = np.column_stack([np.arange(5.0), np.ones(5)])  # five kinds of picture, a column of ones for the bias
mass = np.array([0.05, 0.10, 0.20, 0.30, 0.35])  # how common each kind is
truths = {"fits": 1 / (1 + np.exp(-(x @ [-1.2, 0.4]))), "does not fit": np.array([0, 0.15, 0.3, 0, 0])}  # P(yes | kind)


def fit(p, weight):
    """The minimum of the expected loss, where each yes counts `weight` times: no sample, so no noise."""
    w = np.zeros(2)
    for _ in range(40):
        q = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (mass * (weight * p * (1 - q) - (1 - p) * q))
        w += np.linalg.solve((x.T * (mass * (weight * p + 1 - p) * q * (1 - q))) @ x, gradient)
    return w


def cost(p, yes):
    return mass @ np.where(yes, 1 - p, 9 * p)  # a miss costs 9, a false alarm 1


for name, p in truths.items():
    plain, weighted = fit(p, 1), fit(p, 9)
    print(f"the model {name}: slope {plain[0]:.3f}, with weight 9 {weighted[0]:.3f}", end="; ")
    print(f"the bias moves by {weighted[1] - plain[1]:.3f}, log 9 = {np.log(9):.3f}")
    rules = {"moved threshold": x @ plain > -np.log(9), "weight 9": x @ weighted > 0, "best of all rules": p > 0.1}
    print("   cost:", ", ".join(f"{rule} {cost(p, yes):.3f}" for rule, yes in rules.items()))
