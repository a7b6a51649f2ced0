import numpy as np

from linebyline.byhand.dropout import dropout_mask

rng = np.random.default_rng(0)
x, w, v = rng.normal(size=(200, 8)), rng.normal(size=(8, 20)), rng.normal(size=(20, 2))


def predict(dropout):
    hidden = np.maximum(x @ w, 0)
    return ((hidden * dropout_mask(rng, hidden.shape, 0.5) if dropout else hidden) @ v).argmax(axis=1)


for dropout in (True, False):
    first, second = predict(dropout), predict(dropout)
    changed = np.mean(first != second) > 0.1
    print(f"dropout on {dropout!s:5}  a tenth of the answers changes {changed!s:5}  test: equal {np.array_equal(first, second)}")


def same_key(layer):
    return np.random.default_rng(0).normal(size=(4, 4))  # a fresh generator at each call: one key for all


keys = np.random.SeedSequence(0).spawn(3)


def own_key(layer):
    return np.random.default_rng(keys[layer]).normal(size=(4, 4))


for init in (same_key, own_key):
    layers = [init(layer) for layer in range(3)]
    distinct = len({layer.tobytes() for layer in layers})
    print(f"{init.__name__}  different layers {distinct} of 3    test: all differ {distinct == 3}")

for name, fresh in (("one key for all steps", True), ("a new key each step", False)):
    source, used = np.random.default_rng(1), np.zeros(20)
    for _ in range(100):
        used += dropout_mask(np.random.default_rng(1) if fresh else source, (20,), 0.5) > 0
    print(f"{name:21s}  units never on {np.sum(used == 0):2d} of 20  test: each was on {bool(np.all(used > 0))}")
