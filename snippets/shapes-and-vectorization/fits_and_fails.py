import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(50, 2))  # [batch, fan_in]
targets = 10 + 9 * x[:, 0] - 2 * x[:, 1]  # [batch]; a linear model can be right


def train(targets):
    w, b, losses = np.full((2, 1), 5.0), np.zeros(1), []
    for _ in range(400):
        error = x @ w + b - targets  # [batch, 1] minus whatever the targets are
        losses.append(np.mean(error**2) / 2)
        grad_z = (error / error.size).sum(axis=1, keepdims=True)  # the theorem
        w, b = w - 0.3 * x.T @ grad_z, b - 0.3 * grad_z.sum(axis=0)
    print(f"targets {targets.shape!s:7} error {error.shape}")
    print("  the loss never rose:", np.diff(losses).max() < 1e-9)
    print(f"  weights {w[:, 0].round(2) + 0.0}, bias {b[0]:.2f}, loss {losses[-1]:.2f}")


train(targets[:, None])
train(targets)
print(f"mean of the targets {targets.mean():.2f}")
print(f"half their variance {targets.var() / 2:.2f}")
