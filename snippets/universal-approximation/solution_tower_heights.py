import numpy as np

from linebyline.exercises import check


def tower_heights(f, a, b, n):
    edges = np.linspace(a, b, n + 1)
    return f((edges[:-1] + edges[1:]) / 2)


check("tower-heights", tower_heights)
