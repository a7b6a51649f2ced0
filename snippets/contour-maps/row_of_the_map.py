import numpy as np

from linebyline.surfaces import neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])
row = np.stack([np.linspace(-6, 6, 2401), np.zeros(2401)], axis=-1)  # b = 0
lowest = row[surface.value(row).argmin()]
for name, place in (("(0, 0)", np.zeros(2)), ("the lowest place of the row", lowest)):
    g = surface.gradient(place)
    print(f"{name}: w = {place[0]:.1f}, dL/dw = {g[0]:z.2f}, dL/db = {g[1]:z.2f}")
