import numpy as np

WRONG = {  # name: (wrong formula, the shape that it should have, in axes)
    "z = x @ w.T": (lambda x, w, d: x @ w.T, "nm"),
    "z = w @ x": (lambda x, w, d: w @ x, "nm"),
    "grad_w = d.T @ x": (lambda x, w, d: d.T @ x, "km"),
    "grad_h = d @ w": (lambda x, w, d: d @ w, "nk"),
    "grad_b = d.sum(axis=1)": (lambda x, w, d: d.sum(axis=1), "m"),
    "rows = d / d.sum(axis=1)": (lambda x, w, d: d / d.sum(axis=1), "nm"),
    "grad_b = d.mean(axis=0)": (lambda x, w, d: d.mean(axis=0), "m"),
    "grad_w = x.T @ d / n": (lambda x, w, d: x.T @ d / len(x), "km"),
    "columns = x.reshape(k, n)": (lambda x, w, d: x.reshape(x.shape[::-1]), "kn"),
}
rng = np.random.default_rng(0)
for n, k, m in [(4, 4, 4), (5, 3, 2)]:  # batch, fan_in, fan_out
    x, w, d = rng.normal(size=(n, k)), rng.normal(size=(k, m)), rng.normal(size=(n, m))
    unseen = []
    for name, (formula, axes) in WRONG.items():
        try:
            if formula(x, w, d).shape == tuple({"n": n, "k": k, "m": m}[axis] for axis in axes):
                unseen.append(name)
        except ValueError:
            pass  # seen: it does not even run
    print(f"sizes {n}, {k}, {m}: the shapes hide {len(unseen)} of {len(WRONG)} mistakes")
print("still hidden:", *unseen, sep="\n  ")
