from itertools import product

import numpy as np

from linebyline.neurons import mcculloch_pitts, threshold_unit, truth_table

x = truth_table(2)
names = ["never", "AND", "x₁ not x₂", "x₁", "x₂ not x₁", "x₂", "XOR", "OR", "NOR"]
names += ["same", "not x₂", "x₁ or not x₂", "not x₁", "x₂ or not x₁", "NAND", "always"]
found = {}  # what a unit computes, four bits -> a unit that does so
for kinds in product("+-.", repeat=2):  # each input counts, vetoes, or is unused
    used = np.array(kinds) != "."
    for theta in range(4):
        fires = mcculloch_pitts(x[:, used], theta, (np.array(kinds) == "-")[used])
        found.setdefault(tuple(fires.tolist()), f"{''.join(kinds)} {theta}")
weighted = {}
for w1, w2, b in product((-1, 0, 1), (-1, 0, 1), (-2, -1, 0, 1)):
    fires = threshold_unit(x, np.array([float(w1), w2]), b)
    weighted.setdefault(tuple(fires.tolist()), f"{w1:>2} {w2:>2} {b:>2}")
print("inputs 00 01 10 11                veto unit   weighted unit")
print("                                  x₁x₂ θ       w₁ w₂  b")
for number, outputs in enumerate(product((0, 1), repeat=4)):
    units = f"{found.get(outputs, 'none'):<9}   {weighted.get(outputs, '  none')}"
    print(f"{number:>6}  {'  '.join(map(str, outputs))}  {names[number]:<12}     {units}")
print(f"a veto unit does {len(found)} of 16, a weighted unit {len(weighted)} of 16")
