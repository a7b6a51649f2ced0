from linebyline.byhand.optimizers import adam
from linebyline.surfaces import descend, neuron

path = descend(adam(0.1), neuron([0.5, 2.5], [0.2, 0.9]), [-2, -2], 100)
for t in (1, 2, 10, 40, 100):
    print(f"after {t:>3} steps: w = {path[t, 0]:6.3f}, b = {path[t, 1]:6.3f}")
