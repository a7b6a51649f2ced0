import numpy as np

rng = np.random.default_rng(0)
x = np.column_stack([rng.uniform(-1, 1, 50), np.ones(50)])  # the bias as a weight
targets = x @ [2.0, -1.0] + rng.normal(scale=0.1, size=50)


def loss_fn(w):
    return np.mean((x @ w - targets) ** 2) / 2


guesses = rng.uniform(-3, 3, (1000, 2))
guessed = min(guesses, key=loss_fn)
walked = np.zeros(2)
for _ in range(1000):
    walked = walked - 0.5 * x.T @ (x @ walked - targets) / len(x)
solved = np.linalg.solve(x.T @ x, x.T @ targets)  # where the gradient is 0
print(
    "the best of 1000 guesses has a larger loss than the formula:",
    loss_fn(guessed) > loss_fn(solved),
)
print(
    "1000 steps and the formula agree to 1e-9:",
    np.allclose(walked, solved, rtol=0, atol=1e-9),
)
