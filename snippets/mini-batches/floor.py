import numpy as np

rng = np.random.default_rng(0)
curvature, runs, sigma2 = 2.0, 2000, 9.0  # L(w) = w^2, noise of one example's gradient: variance 9
print(" rate  batch   measured variance   theory   loss at the floor")
for learning_rate, batch in ((0.02, 1), (0.02, 4), (0.08, 4), (0.08, 16), (0.4, 16), (0.9, 16)):
    w, squares = np.full(runs, 5.0), []
    for step in range(600):
        gradient = curvature * w + rng.normal(size=runs) * np.sqrt(sigma2 / batch)
        w = w - learning_rate * gradient
        if step >= 300:
            squares.append(np.mean(w**2))
    theory = learning_rate * sigma2 / batch / (curvature * (2 - learning_rate * curvature))
    measured = np.mean(squares)
    assert abs(measured / theory - 1) < 0.05
    print(f"{learning_rate:5.2f} {batch:6d} {measured:19.4f} {theory:8.4f} {curvature / 2 * theory:19.4f}")
