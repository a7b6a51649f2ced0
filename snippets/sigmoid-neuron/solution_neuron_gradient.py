import math

from linebyline.byhand.activations import sigmoid
from linebyline.exercises import check


def neuron_gradient(w, b, x, y):
    z = w * x + b
    grad_z = (sigmoid(z) - y) * sigmoid(z) * sigmoid(-z)  # [examples]
    return float((grad_z * x).mean()), float(grad_z.mean())


def solve_two_points(x1, y1, x2, y2):
    z1, z2 = math.log(y1 / (1 - y1)), math.log(y2 / (1 - y2))
    w = (z2 - z1) / (x2 - x1)
    return w, z1 - w * x1


check("neuron-gradient", neuron_gradient)
check("solve-two-points", solve_two_points)
