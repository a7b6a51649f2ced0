import numpy as np

from linebyline.byhand.optimizers import nesterov
from linebyline.surfaces import descend, neuron

surface = neuron(np.array([0.5, 2.5]), np.array([0.2, 0.9]))
start, steps = np.array([-2.0, -2.0]), 60


def form_a(eta, beta):
    w, u, ahead = start, np.zeros(2), []
    for t in range(1, steps + 1):
        ahead.append(w - eta(t) * beta(t) * u)
        u = beta(t) * u + surface.gradient(ahead[-1])
        w = w - eta(t) * u
    return np.stack(ahead)


def corrected(eta, beta):
    theta, u, points = start, np.zeros(2), [start]
    for t in range(1, steps):
        g = surface.gradient(theta)
        u = beta(t) * u + g
        theta = theta - eta(t) * g - eta(t + 1) * beta(t + 1) * u  # the settings of the step to come
        points.append(theta)
    return np.stack(points)


for name, eta, beta in (
    ("both constant", lambda t: 3.0, lambda t: 0.9),
    ("eta falls tenfold at t = 11", lambda t: 3.0 if t < 11 else 0.3, lambda t: 0.9),
    ("beta (t - 1) / (t + 2)", lambda t: 3.0, lambda t: (t - 1) / (t + 2)),
):
    plain, exact = descend(nesterov(eta, beta), surface, start, steps - 1), form_a(eta, beta)
    apart = [np.linalg.norm(path - exact, axis=1).max() for path in (plain, corrected(eta, beta))]
    words = [f"up to {gap:.2g} apart" if gap > 1e-12 else "equal to 1e-12" for gap in apart]
    print(f"{name:<28} form B: {words[0]:<16}  corrected: {words[1]}")
