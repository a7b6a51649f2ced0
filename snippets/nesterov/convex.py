import numpy as np

from linebyline.byhand.optimizers import nesterov, sgd
from linebyline.surfaces import bowl, descend

eigenvalues = np.geomspace(1e-10, 1, 200)  # most directions are almost flat
surface, start = bowl(eigenvalues), np.full(200, 200**-0.5)  # the start is at distance 1
w, u, loss = start, np.zeros(200), []
for t in range(1, 1001):
    beta = max(0, t - 2) / (t + 1)
    u = beta * u + surface.gradient(w - beta * u)  # form A with η = 1/λmax = 1
    w = w - u
    loss.append(surface.value(w))
plain = surface.value(descend(sgd(1.0), surface, start, 1000))
stored = surface.value(descend(nesterov(1.0, lambda t: (t - 1) / (t + 2)), surface, start, 1000))
print("   T   gradient descent, loss · T   Nesterov, loss · T²   bound on it   form B, loss · T²")
for t in (30, 100, 300, 1000):
    print(f"{t:>4} {t * plain[t]:>28.4f} {t**2 * loss[t - 1]:>21.3f} {2 * (t / (t + 1)) ** 2:>13.2f} {t**2 * stored[t]:>19.3f}")
