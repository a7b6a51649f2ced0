import numpy as np

from linebyline.byhand.losses import LOSSES, softmax

rng = np.random.default_rng(0)
logits, labels = rng.normal(size=(1000, 10)) * 3, np.zeros(1000, dtype=int)
p = softmax(logits)
q = p[:, 0]  # class 0 is the right one
formulas = {"cross_entropy": 1 - q, "squared_error": q * (1 - 2 * q + np.sum(p**2, axis=1))}
for loss, (_, backward) in LOSSES.items():
    pull = -backward(logits, labels)[:, 0] * len(labels)  # undo the mean
    print(f"{loss}: the formula is the gradient on 1000 rows:", np.allclose(pull, formulas[loss], rtol=1e-9, atol=1e-15))
print("largest pull of squared error / 2q(1 - q)²:", round(float(np.max(formulas["squared_error"] / (2 * q * (1 - q) ** 2))), 2))
for classes in (2, 10, 100):
    ce, se = (np.linalg.norm(backward(np.zeros((1, classes)), np.array([0]))) for _, backward in LOSSES.values())
    print(f"{classes:3d} equal logits: the gradient of cross-entropy is {ce / se:.0f} times as long")
