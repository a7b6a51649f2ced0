import numpy as np

from linebyline.surfaces import neuron

x, targets = np.array([0.5, 2.5]), np.array([0.2, 0.9])
surface = neuron(x, targets)  # the loss as a function of (w, b)
w, b = np.linspace(-6, 6, 49), np.linspace(6, -6, 17)  # b falls from line to line
loss = surface.value(np.stack(np.meshgrid(w, b), axis=-1))  # [17, 49]
print("height in steps of 0.04; w from -6 to 6 to the right, b from -6 to 6 upwards")
for row in loss:
    print("".join(str(int(height / 0.04)) for height in row))
logits = np.log(targets / (1 - targets))
solved = np.linalg.solve(np.column_stack([x, [1, 1]]), logits)  # w·x + b = logit(y), twice
fits = surface.value(solved) < 1e-9
print(f"w = {solved[0]:.2f}, b = {solved[1]:.2f} fits both examples: {fits}")
