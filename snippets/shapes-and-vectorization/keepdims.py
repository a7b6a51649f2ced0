import numpy as np

rng = np.random.default_rng(0)
for batch, classes in [(5, 3), (3, 3)]:
    weights = rng.uniform(1, 2, size=(batch, classes))
    print(f"{batch} examples, {classes} classes")
    for name, totals in [
        ("axis=1, keepdims=True", weights.sum(axis=1, keepdims=True)),
        ("axis=1", weights.sum(axis=1)),
        ("axis=0", weights.sum(axis=0)),
    ]:
        try:
            rows = (weights / totals).sum(axis=1)
            right = np.allclose(rows, 1)
            verdict = "each row sums to 1" if right else "runs, and the rows do not sum to 1"
        except ValueError:
            verdict = "ValueError: the shapes do not fit"
        print(f"  sum over {name:21} {verdict}")
