import matplotlib.pyplot as plt
import numpy as np

from linebyline.neurons import perceptron_train, radius

rng = np.random.default_rng(0)
fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
ax.plot([1, 2e4], [1, 2e4], "-", color="C0", label="the bound, $(R/\\gamma)^2$")
sizes = 2 ** np.arange(8)
counts = [perceptron_train(np.eye(n), np.ones(n, int)).mistakes for n in sizes]
ax.plot(sizes, counts, "s", color="C1", markersize=6, label="orthonormal")
for inputs, color, marker in ((6, "C2", "o"), (2, "C3", "^")):
    bounds, mistakes = [], []
    for gamma in np.geomspace(0.008, 1, 36):
        sideways = rng.normal(size=(10, inputs - 1))
        sideways /= np.linalg.norm(sideways, axis=1, keepdims=True)
        z = np.column_stack([np.full(10, gamma), sideways - sideways.mean(axis=0)])
        bounds.append((radius(z) / gamma) ** 2)
        mistakes.append(perceptron_train(z, np.ones(10, int), epochs=100_000).mistakes)
    ax.plot(bounds, mistakes, marker, color=color, markersize=4, label=f"random, {inputs} inputs")
sizes = np.array([2, 4, 8, 16, 32, 64, 128])
planes = [np.array([[n, n], [2.0, 2 * n], [2.0, -2 * n]]) for n in sizes]  # R² = 4 + 4n², γ = 2
counts = [perceptron_train(x, np.ones(3, int), epochs=100_000).mistakes for x in planes]
ax.plot(sizes**2 + 1, counts, "D", color="C4", markersize=5, label="by hand, 2 inputs")
ax.set(xscale="log", yscale="log", xlabel="$(R/\\gamma)^2$ (no unit)", ylabel="mistakes (count)")
ax.minorticks_off()
ax.legend(frameon=False)
