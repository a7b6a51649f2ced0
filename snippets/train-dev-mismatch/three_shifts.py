import numpy as np

p_x, p_y1 = np.array([0.5, 0.3, 0.2]), np.array([0.1, 0.4, 0.8])  # p(x), p(y=1 | x)
train = np.stack([p_x * (1 - p_y1), p_x * p_y1], axis=1)  # p(x, y)


def factors(joint):
    x, y = joint.sum(axis=1), joint.sum(axis=0)
    return {"p(x)": x, "p(y|x)": joint / x[:, None], "p(y)": y, "p(x|y)": joint / y}


test = {
    "covariate shift": train * np.array([0.4, 1, 2.5])[:, None],  # other inputs
    "label shift": train * np.array([0.5 / 0.67, 0.5 / 0.33]),  # other shares of the labels
    "concept shift": np.stack([p_x * (1 - p_y1[::-1]), p_x * p_y1[::-1]], axis=1),  # other labels for the same inputs
}
print("                  p(x)  p(y|x)   p(y)  p(x|y)")
for name, joint in test.items():
    joint = joint / joint.sum()
    before, after = factors(train), factors(joint)
    same = ["same" if np.allclose(before[key], after[key]) else "other" for key in before]
    print(f"{name:<16}" + "".join(f"{word:>7}" for word in same))
