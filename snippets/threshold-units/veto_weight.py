from itertools import product

import numpy as np

from linebyline.neurons import mcculloch_pitts, threshold_unit, truth_table

x = np.array([[1, 1, 0], [1, 1, 1]])  # two counting inputs and a veto: off, then on
inhibitory = np.array([False, False, True])
print("veto:     ", mcculloch_pitts(x, 1, inhibitory))
for weight in (-1.0, -2.0):
    w = np.array([1.0, 1.0, weight])
    print(f"weight {weight:.0f}:", threshold_unit(x, w, -1.0))

units, wrong = 0, 0
for kinds, theta in product(product((False, True), repeat=5), range(6)):
    kinds = np.array(kinds)
    if kinds.any():  # at least one veto
        weights = np.where(kinds, -1.0, 1.0)
        voted = threshold_unit(truth_table(5), weights, -theta)
        wrong += (voted != mcculloch_pitts(truth_table(5), theta, kinds)).any()
        units += 1
print(f"five inputs: weight -1 is no veto in {wrong} of {units} units")
nand = threshold_unit(truth_table(2), np.array([-1.0, -1.0]), 1.0)
print("weights -1 and -1, b = 1:", nand)
