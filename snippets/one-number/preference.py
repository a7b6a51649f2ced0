import numpy as np

rng = np.random.default_rng(0)
plain, harmful = rng.normal(size=(2, 5000, 2))  # two kinds of error, in 5000 pairs of models, in spreads of each
cost = plain + 3 * harmful  # what people care about; nobody on the team knows the 3
judged = (cost[:, 0] < cost[:, 1]) ^ (rng.random(5000) < 0.1)  # one judgement in ten is a slip
print("weight of a harmful error   ranked against the judges   predicted")
for weight in (0, 1, 2, 3, 4, 9):
    metric = plain + weight * harmful
    ranked = metric[:, 0] < metric[:, 1]
    cosine = (1 + 3 * weight) / np.sqrt((1 + 3**2) * (1 + weight**2))
    angle = np.arccos(min(cosine, 1)) / np.pi
    print(f"{weight:>25} {(ranked != judged).mean():>27.2f} {0.1 + 0.8 * angle:>11.2f}")
