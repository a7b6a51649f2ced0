import numpy as np

from linebyline.neurons import margin, perceptron_train, radius

rng = np.random.default_rng(0)
w_star = np.array([0.6, 0.8, 0.0])  # norm 1
x = rng.uniform(-1, 1, (400, 3))
x = x[abs(x @ w_star) > 0.05]  # leave a gap around the boundary
labels = np.sign(x @ w_star).astype(int)
gamma, r = margin(x, labels, w_star), radius(x)
history = perceptron_train(x, labels, rng=rng).history  # [mistakes + 1, inputs]
k = np.arange(len(history))
along, length = history @ w_star, np.linalg.norm(history, axis=1)
for name, holds in (
    ("k γ  <= w*·w", along >= k * gamma - 1e-9),
    ("w*·w <= |w|", along <= length + 1e-9),
    ("|w|  <= √k R", length <= np.sqrt(k) * r + 1e-9),
):
    print(f"{name:<13} after each mistake: {holds.all()}")
print("cosine of the angle to w* after 1, 4 and 16 mistakes:", *(f"{along[i] / length[i]:.2f}" for i in (1, 4, 16)))
print(f"mistakes below (R/γ)²: {k[-1] <= (r / gamma) ** 2}")
