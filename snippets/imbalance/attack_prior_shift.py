import numpy as np

rng = np.random.default_rng(0)
off, ratios, uncorrected = [], [], []
for _ in range(1000):
    outcomes = rng.integers(2, 9)
    like = rng.dirichlet(np.full(outcomes, rng.choice([0.3, 1.0])), size=2)  # p(x | no), p(x | yes), some nearly 0
    train, test = rng.uniform(0.01, 0.99, 2)
    cost_fp, cost_fn = 10 ** rng.uniform(-1, 1, 2)
    logit = np.log(train * like[1]) - np.log((1 - train) * like[0])  # what a perfect training would find
    shift = np.log(test / (1 - test)) - np.log(train / (1 - train))
    joint = np.array([(1 - test) * like[0], test * like[1]])  # the world of the test, by enumeration
    p = 1 / (1 + np.exp(-(logit + shift)))
    off.append(np.abs(p - joint[1] / joint.sum(axis=0)).max())
    yes = (np.arange(2**outcomes)[:, None] >> np.arange(outcomes)) % 2  # all rules: one a row
    costs = yes @ joint[0] * cost_fp + (1 - yes) @ joint[1] * cost_fn
    ours = (p > cost_fp / (cost_fp + cost_fn)).astype(int)
    mine = costs[(yes == ours).all(axis=1)][0]
    ratios.append(mine / np.delete(costs, np.flatnonzero((yes == ours).all(axis=1))).min())
    uncorrected.append((joint[0] @ (logit > 0) * cost_fp + joint[1] @ (logit <= 0) * cost_fn) / mine)
assert max(off) < 1e-12 and max(ratios) < 1 + 1e-12
print(f"largest error of the corrected probability below 1e-12: {max(off) < 1e-12}")
print(f"cost of a threshold at logit 0, over ours: median {np.median(uncorrected):.1f}")
print(f"the best of all other rules is never cheaper: {max(ratios) < 1 + 1e-12}; our cost over its cost:")
print(f"sharpest ratio {max(ratios):.2f}")
