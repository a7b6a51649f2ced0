import numpy as np

outputs = np.array([0.2, -1.0, 3.0])  # [batch]: what a model said
targets = np.array([1.0, -1.5, 2.8])  # [batch]: what came
residual = outputs - targets


def report(name, density, loss, scale, constant):
    nll = -np.log(density).mean()  # no formula of a loss in here
    assert np.isclose(nll, scale * loss + constant)
    print(f"{name:19} {nll:.4f} = {scale:.1f} x loss {loss:.4f} + constant {constant:.4f}")


for sigma in (1.0, 0.5):
    density = np.exp(-(residual**2) / (2 * sigma**2)) / (sigma * np.sqrt(2 * np.pi))
    loss, constant = np.mean(residual**2 / 2), np.log(sigma * np.sqrt(2 * np.pi))
    report(f"Gaussian, sigma {sigma}", density, loss, 1 / sigma**2, constant)
density = np.exp(-np.abs(residual)) / 2
report("Laplace, scale 1", density, np.mean(np.abs(residual)), 1, np.log(2))

probs, labels = np.array([0.9, 0.2, 0.6]), np.array([1, 0, 0])  # [batch]
chance = probs**labels * (1 - probs) ** (1 - labels)
loss = -np.mean(labels * np.log(probs) + (1 - labels) * np.log(1 - probs))
report("Bernoulli", chance, loss, 1, 0)

probs = np.array([[0.7, 0.2, 0.1], [0.1, 0.1, 0.8], [0.3, 0.4, 0.3]])  # [batch, classes]
classes = np.array([0, 2, 2])  # [batch]
one_hot = np.eye(3)[classes]  # [batch, classes]
loss = -np.mean(np.sum(one_hot * np.log(probs), axis=1))
report("categorical", probs[np.arange(3), classes], loss, 1, 0)
