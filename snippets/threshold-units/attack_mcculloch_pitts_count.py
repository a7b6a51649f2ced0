from itertools import product

import numpy as np

from linebyline.neurons import mcculloch_pitts, truth_table


def unit(kinds, theta):
    """All outputs of one unit, as one number; each input counts (+), vetoes (-), does both (b), or is left out (.)."""
    x = truth_table(len(kinds))
    counts, vetoes = np.isin(kinds, ("+", "b")), np.isin(kinds, ("-", "b"))
    wired = np.column_stack([x[:, counts], x[:, vetoes]])
    fires = mcculloch_pitts(wired, theta, np.arange(wired.shape[1]) >= counts.sum())
    return int("".join(map(str, fires)), 2)


rng = np.random.default_rng(0)
sharpest = 0.0
print("n   units tried   different functions   1 + 2ⁿ + n·3ⁿ⁻¹   of all   random units beyond them")
for n in range(1, 6):
    units = [(kinds, theta) for kinds in product("+-.", repeat=n) for theta in range(n + 2)]
    functions = {unit(*one) for one in units}
    bound = 1 + 2**n + n * 3 ** (n - 1)
    strange = {unit(rng.choice(list("+-.b"), n), rng.uniform(-n, n + 2)) for _ in range(300)}  # θ is no whole number
    beyond = len(strange - functions)
    sharpest = max(sharpest, len(functions | strange) / bound)
    print(f"{n} {len(units):>13,} {len(functions):>21,} {bound:>18,}   2^{2**n:<5} {beyond:>23}")
print(f"sharpest ratio {sharpest:.2f}")
