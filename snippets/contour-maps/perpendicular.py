import numpy as np

from linebyline.surfaces import neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])
a = np.array([0.0, -1.0])
level, g = surface.value(a), surface.gradient(a)
normal = g / np.linalg.norm(g)  # uphill, length 1
tangent = np.array([-normal[1], normal[0]])  # the same, turned by 90 degrees


def on_the_contour(h):
    """The point at distance h from a, on the tangent's side, with the loss of a."""
    low, high = -np.pi / 2, np.pi / 2  # straight down, too low; straight up, too high
    for _ in range(60):  # halve the angle between
        middle = (low + high) / 2
        point = a + h * (np.cos(middle) * tangent + np.sin(middle) * normal)
        low, high = (low, middle) if surface.value(point) > level else (middle, high)
    return point


for h in (0.8, 0.4, 0.2, 0.1):
    cosine = abs(normal @ (on_the_contour(h) - a)) / h
    print(f"h = {h}: |cos| of gradient and chord {cosine:.4f}, |cos| / h {cosine / h:.4f}")
