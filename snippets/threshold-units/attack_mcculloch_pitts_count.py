from itertools import product

import numpy as np

from linebyline.neurons import mcculloch_pitts, truth_table


def unit(kinds, theta):
    """All outputs of one unit: + counts, - vetoes, b does both, . is unused."""
    x = truth_table(len(kinds))
    counts, vetoes = np.isin(kinds, ("+", "b")), np.isin(kinds, ("-", "b"))
    wired = np.column_stack([x[:, counts], x[:, vetoes]])
    fires = mcculloch_pitts(wired, theta, np.arange(wired.shape[1]) >= counts.sum())
    return tuple(fires.tolist())


rng = np.random.default_rng(0)
sharpest = 0.0
print("n   units   different functions   1 + 2ⁿ + n·3ⁿ⁻¹   of all   random ones beyond")
for n in range(1, 6):
    units = [(kinds, theta) for kinds in product("+-.", repeat=n) for theta in range(n + 2)]
    functions = {unit(*one) for one in units}
    bound = 1 + 2**n + n * 3 ** (n - 1)
    wiring = rng.choice(list("+-.b"), (300, n))
    strange = {unit(kinds, rng.uniform(-n, n + 2)) for kinds in wiring}
    sharpest = max(sharpest, len(functions | strange) / bound)
    counts = f"{len(units):>7,} {len(functions):>21,} {bound:>18,}"
    print(f"{n} {counts}   2^{2**n:<5} {len(strange - functions):>17}")
print(f"sharpest ratio {sharpest:.2f}")
