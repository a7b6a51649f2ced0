import itertools

import numpy as np

cells = np.array(list(itertools.product([-1, 1], [0, 1], [0, 1])), float)  # skill, postcode, group: all people, no sampling
skill, postcode, group = cells.T
weight = np.where(postcode == group, 0.8, 0.2) / 4  # P(skill, postcode, group): skill knows nothing of the group
fair = 10 + 2 * skill - 1 * postcode  # what the work is worth; postcode has an effect of its own
paid = fair - 3 * group  # what was paid, without its noise of variance 1


def fit(*inputs):
    x, w = np.column_stack([np.ones(8), *inputs]), weight[:, None]
    return x, np.linalg.solve(x.T @ (w * x), x.T @ (weight * paid))  # weighted least squares is exact here


def mean(values, where):
    return values[where] @ weight[where] / weight[where].sum()


x, params = fit(skill, postcode, group)
x[:, 3] = 0  # fitted with the group, then all are read as group 0
rows = {"skill, postcode, group": fit(skill, postcode, group), "skill, postcode": fit(skill, postcode), "skill": fit(skill)}
rows["group fitted, then set to 0"] = x, params
print("                             weight of           error on pay          error on")
print("inputs                       postcode    gap     group 0   group 1     worth")
for name, (x, params) in rows.items():
    predicted = x @ params
    gap = mean(predicted, group == 1) - mean(predicted, group == 0)
    errors = [mean((predicted - paid) ** 2, group == g) + 1 for g in (0, 1)] + [mean((predicted - fair) ** 2, group >= 0) + 1]
    code = f"{params[2]:.1f}" if "postcode" in name or "set" in name else "none"
    print(f"{name:30}{code:>7}{gap:8.2f}{errors[0]:10.2f}{errors[1]:10.2f}{errors[2]:12.2f}")
