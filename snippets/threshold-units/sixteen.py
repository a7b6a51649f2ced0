from itertools import product

import numpy as np

from linebyline.neurons import mcculloch_pitts, threshold_unit, truth_table

x = truth_table(2)
names = "never,AND,x₁ not x₂,x₁,x₂ not x₁,x₂,XOR,OR,NOR,same,not x₂,x₁ or not x₂,not x₁,x₂ or not x₁,NAND,always".split(",")
found = {}  # what a unit computes, four bits -> a unit that does so
for kinds in product("+-.", repeat=2):  # each input counts (+), vetoes (-), or is left out (.)
    used = np.array(kinds) != "."
    for theta in range(4):
        fires = mcculloch_pitts(x[:, used], theta, (np.array(kinds) == "-")[used])
        found.setdefault(tuple(fires.tolist()), f"{''.join(kinds)} {theta}")
weighted = {}
for w1, w2, b in product((-1.0, 0.0, 1.0), (-1.0, 0.0, 1.0), (-2.0, -1.0, 0.0, 1.0)):
    weighted.setdefault(tuple(threshold_unit(x, np.array([w1, w2]), b).tolist()), f"{w1:2.0f} {w2:2.0f} {b:2.0f}")
print("inputs 00 01 10 11                veto unit   weighted unit")
print("                                  x₁x₂ θ       w₁ w₂  b")
for number, outputs in enumerate(product((0, 1), repeat=4)):
    bits = "  ".join(map(str, outputs))
    print(f"{number:>6}  {bits}  {names[number]:<12}     {found.get(outputs, 'none'):<9}   {weighted.get(outputs, '  none')}")
print(f"a veto unit does {len(found)} of 16, a weighted unit {len(weighted)} of 16")
