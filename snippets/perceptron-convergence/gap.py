import numpy as np

from linebyline.neurons import margin, perceptron_train, radius

print("random       γ   mistakes   (R/γ)²   mistakes/bound")
for gamma in (0.3, 0.1, 0.03, 0.01):
    mistakes, bounds = [], []
    for seed in range(15):
        rng = np.random.default_rng(seed)
        sideways = rng.normal(size=(10, 5))
        sideways /= np.linalg.norm(sideways, axis=1, keepdims=True)
        z = np.column_stack([np.full(10, gamma), sideways - sideways.mean(axis=0)])  # widest margin: γ
        run = perceptron_train(z, np.ones(10, int), epochs=100_000)
        mistakes.append(run.mistakes)
        bounds.append((radius(z) / gamma) ** 2)
    k, bound = np.median(mistakes), np.median(bounds)
    print(f"{gamma:>14} {k:>10.0f} {bound:>8.0f} {k / bound:>16.2f}")

print("by hand      n   mistakes   (R/γ)²   mistakes/bound")
for n in (10, 30, 100):
    x, labels = np.array([[n, n], [2.0, 2 * n], [2.0, -2 * n]]), np.array([1, 1, 1])
    k, bound = perceptron_train(x, labels, epochs=100_000).mistakes, (radius(x) / margin(x, labels, np.array([1.0, 0]))) ** 2
    print(f"{n:>14} {k:>10} {bound:>8.0f} {k / bound:>16.2f}")
