from itertools import product

import numpy as np

from linebyline.neurons import mcculloch_pitts, truth_table

for n in range(1, 8):
    units = product(product((False, True), repeat=n), range(n + 2))
    functions = {mcculloch_pitts(truth_table(n), theta, np.array(kinds)).tobytes() for kinds, theta in units}
    print(f"n = {n}: {len(functions)} functions, 1 + 2ⁿ + n·2ⁿ⁻¹ = {1 + 2**n + n * 2 ** (n - 1)}")
