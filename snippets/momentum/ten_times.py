import numpy as np


def steps_to_a_millionth(eta, beta, kappa):
    curvatures = np.array([1.0, kappa])
    w, u, t, last = np.ones(2), np.zeros(2), 0, 0
    while max(abs(w).max(), eta * abs(u).max()) > 1e-9:  # far below, so that it does not come back
        u = beta * u + curvatures * w
        w, t = w - eta * u, t + 1
        last = t if abs(w).max() > 1e-6 else last
    return last + 1


print("kappa    gradient descent, best eta   the same eta, beta = 0.9   times faster")
for kappa in (2, 10, 40, 100, 1000, 10_000):
    eta = 2 / (1 + kappa)
    plain, fast = steps_to_a_millionth(eta, 0.0, kappa), steps_to_a_millionth(eta, 0.9, kappa)
    print(f"{kappa:<8} {plain:<28} {fast:<26} {plain / fast:.2g}")
