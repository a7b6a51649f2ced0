from itertools import product

import numpy as np

from linebyline.neurons import mcculloch_pitts, truth_table

for n in range(1, 8):
    units = product(product((False, True), repeat=n), range(n + 2))
    tables = [mcculloch_pitts(truth_table(n), theta, np.array(kinds)) for kinds, theta in units]
    functions, count = {tuple(table.tolist()) for table in tables}, 1 + 2**n + n * 2 ** (n - 1)
    print(f"n = {n}: {len(functions)} functions, 1 + 2ⁿ + n·2ⁿ⁻¹ = {count}")
