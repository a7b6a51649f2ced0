import numpy as np

from linebyline.surfaces import bowl

surface = bowl((1, 25), degrees=30)
hessian = surface.gradient(np.eye(2))


def path(rule, loss_unit, w_unit, steps=30):
    """The path in the old units, walked by a program that sees w / w_unit and loss / loss_unit."""
    w, memory, points = np.array([3.0, 1.0]) / w_unit, (0.0, 0.0), []
    for _ in range(steps):
        g = surface.gradient(w * w_unit) * w_unit / loss_unit  # the chain rule
        d, memory = rule(g, *memory, loss_unit, w_unit)
        w = w - d
        points.append(w * w_unit)
    return np.array(points)


def rmsprop(g, v, u, loss_unit, w_unit):
    v = 0.9 * v + 0.1 * g**2
    return 0.1 * g / np.sqrt(v), (v, u)


def adadelta(g, v, u, above):  # ε is kept above only: below it is left out, as for ε -> 0
    v = 0.9 * v + 0.1 * g**2
    d = g * np.sqrt(u + above) / np.sqrt(v)
    return d, (v, 0.9 * u + 0.1 * d**2)


rules = {
    "gradient descent": lambda g, v, u, loss_unit, w_unit: (0.01 * g, (v, u)),
    "RMSProp": rmsprop,
    "AdaDelta": lambda g, v, u, loss_unit, w_unit: adadelta(g, v, u, 1e-6),
    "AdaDelta, ε converted too": lambda g, v, u, loss_unit, w_unit: adadelta(g, v, u, 1e-6 / w_unit**2),
    "Newton": lambda g, v, u, loss_unit, w_unit: (np.linalg.solve(hessian * w_unit**2 / loss_unit, g), (v, u)),
}
print(f"{'':<27}loss in thousandths   w in thousandths")
for name, rule in rules.items():
    same = [np.allclose(path(rule, *units), path(rule, 1, 1)) for units in ((1e-3, 1), (1, 1e-3))]
    print(f"{name:<27}" + "".join(f"{'same path' if equal else 'another path':>19}" for equal in same))
