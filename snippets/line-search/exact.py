import numpy as np

from linebyline.surfaces import bowl

surface = bowl((1, 10), degrees=30)
w = np.array([3.0, 1.0])
print("step   formula   scan of 20,001 rates   cos(old gradient, new gradient)")
for t in range(1, 4):
    g = surface.gradient(w)
    eta = (g @ g) / (g @ surface.gradient(g))  # g·g / g·Ag: the gradient of a bowl at g is Ag
    scan = np.linspace(0, 2, 20_001)
    found = scan[np.argmin(surface.value(w - scan[:, None] * g))]
    w = w - eta * g
    new = surface.gradient(w)
    cosine = new @ g / np.linalg.norm(new) / np.linalg.norm(g)
    print(f"{t:>4} {eta:>9.3f} {found:>22.3f} {round(abs(cosine), 9):>33.3f}")
