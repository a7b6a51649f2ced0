import numpy as np

from linebyline.exercises import check


def initialize_network(sizes, rng):
    layers = zip(sizes[:-1], sizes[1:], strict=True)
    return [{"w": np.zeros((fan_in, fan_out)), "b": np.zeros(fan_out)} for fan_in, fan_out in layers]  # your code here


check("initialize-network", initialize_network)
