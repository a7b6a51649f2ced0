import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.activations import sigmoid

x, labels = np.array([4.0, 0.2]), np.array([1, 0])


def losses(w):
    z = np.multiply.outer(w, x)  # [points, batch]
    return np.logaddexp(0, z) - labels * z, (sigmoid(z) - labels) ** 2 / 2


def slope(w, squared):
    p = sigmoid(w * x)
    return np.mean((p - labels) * x * (p * (1 - p) if squared else 1))


w = np.linspace(-8, 6, 85)
fig, axes = plt.subplots(1, 2, figsize=(6.8, 3.3), layout="constrained")
for squared, (ax, name) in enumerate(zip(axes, ["cross-entropy (nats)", "squared error"], strict=True)):
    ax.plot(w, losses(w)[squared].mean(axis=1), color="C0")
    for start, color, marker, label in [(-4.0, "C1", "o", "from −4"), (4.0, "C2", "^", "from 4")]:
        path = [start]
        for _ in range(2048):
            path.append(path[-1] - 0.4 * slope(path[-1], squared))
        path = np.array(path)[[0, *2 ** np.arange(12)]]  # after 1, 2, 4, 8, ... steps
        ax.plot(path, losses(path)[squared].mean(axis=1), marker, color=color, markersize=4, label=label)
    ax.set(xlabel="weight w", ylabel=name, xticks=[-8, -4, 0, 4])
    ax.locator_params(axis="y", nbins=4)
    ax.legend(frameon=False, title="descent")
