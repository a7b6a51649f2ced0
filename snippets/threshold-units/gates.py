import numpy as np

from linebyline.neurons import mcculloch_pitts, truth_table

excite, veto = False, True
print("inputs   ", *("".join(map(str, row)) for row in truth_table(2)))
for name, theta, kinds in (
    ("AND", 2, [excite, excite]),
    ("OR", 1, [excite, excite]),
    ("NOR", 0, [veto, veto]),
    ("x₁ not x₂", 1, [excite, veto]),
):
    fires = mcculloch_pitts(truth_table(2), theta, np.array(kinds))
    print(f"{name:<9}", *(f"{bit:>2}" for bit in fires), f"  θ = {theta}")
print("NOT of 0, 1:", *mcculloch_pitts(truth_table(1), 0, np.array([veto])), "  θ = 0")
