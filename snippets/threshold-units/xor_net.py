import numpy as np

from linebyline.neurons import mcculloch_pitts, truth_table

x = truth_table(2)
left = mcculloch_pitts(x, 1, np.array([False, True]))  # x₁ not x₂
right = mcculloch_pitts(x, 1, np.array([True, False]))  # x₂ not x₁
halves = np.column_stack([left, right])
either = mcculloch_pitts(halves, 1, np.array([False, False]))  # OR of the two
for row, *outputs in zip(x, left, right, either, strict=True):
    print(row, "->", *outputs)
