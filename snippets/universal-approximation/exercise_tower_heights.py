import numpy as np

from linebyline.exercises import check


def tower_heights(f, a, b, n):
    # f takes an array and returns one; return f at the middles of n equal cells of [a, b], from left to right: [n]
    return np.zeros(n)  # your code here


check("tower-heights", tower_heights)
