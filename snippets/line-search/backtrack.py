import numpy as np

from linebyline.surfaces import bowl


def backtrack(loss, w, g, eta, rho=0.5, c=0.1):
    """The first of η, ρη, ρ²η, … that lowers the loss by at least cη|g|², and how many were tried."""
    before, promised, tried = loss(w), g @ g, 1  # |g|²: how fast the loss falls at first
    while loss(w - eta * g) > before - c * eta * promised:
        eta, tried = rho * eta, tried + 1
    return eta, tried


surface = bowl((1, 25))
w = np.array([0.0, 1.0])  # only the steep axis: Armijo's condition is η <= 2(1 - c)/25
for start in (10.0, 1.0, 0.05):
    eta, tried = backtrack(surface.value, w, surface.gradient(w), start)
    after = surface.value(w - eta * surface.gradient(w))
    print(f"from {start:>5}: accepted {eta:.4f} after {tried} tries; loss {surface.value(w):.2f} -> {after:.2f}")
print(f"largest rate that Armijo allows here: {2 * (1 - 0.1) / 25:.4f}")
