import numpy as np

from linebyline.byhand.optimizers import adagrad, sgd

rng = np.random.default_rng(0)
chance = np.array([1.0, 0.1, 0.01])  # how often the feature of this weight is there
present = rng.random((10_000, 3)) < chance  # [steps, weights]
seen = present.sum(axis=0)

params, moved = [{"w": np.zeros(3)}], {}
for rule in (sgd(0.1), adagrad(0.1, 1e-12)):
    at, state = params, rule.init(params)
    for row in present:
        at, state = rule.update(at, [{"w": -2.0 * row}], state)  # the gradient is -2 where the feature is there
    moved[rule] = at[0]["w"]
plain, adaptive = moved.values()
print(" feature seen   gradient descent     AdaGrad   2η√seen")
for n, a, b in zip(seen, plain, adaptive, strict=True):
    print(f"{n:>13,} {a:>18,.1f} {b:>11.2f} {2 * 0.1 * np.sqrt(n):>9.2f}")
print(f"most / least moved: {plain[0] / plain[2]:>13.0f} {adaptive[0] / adaptive[2]:>11.0f}")
