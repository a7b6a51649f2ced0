from itertools import combinations, product

import numpy as np

from linebyline.neurons import truth_table


def threshold_functions(n):
    """All functions of one threshold unit with n ≤ 3 inputs, one a row; small whole weights give all."""
    if n == 0:
        return np.array([[False], [True]])
    sums = np.array(list(product(range(-3, 4), repeat=n))) @ truth_table(n).T  # [units, patterns]
    return np.unique((sums[:, None] + np.arange(-9.5, 10)[:, None] >= 0).reshape(-1, 2**n), axis=0)


sharpest = 0.0
for n in (1, 2, 3):
    units = threshold_functions(n)
    units = units[~units[:, 0]]  # a unit or its negation: the output can turn the sign
    fewest = {}  # function -> the smallest hidden layer that computes it
    hidden = -1
    while len(fewest) < 2**2**n:
        hidden += 1
        chosen = np.array(list(combinations(range(len(units)), hidden)), int)  # [layers, hidden]
        code = sum((units[chosen[:, i]] * 2**i for i in range(hidden)), start=np.zeros((len(chosen), 2**n), int))
        outputs = threshold_functions(hidden)[:, code]  # [output units, layers, patterns]
        for name in np.unique(np.packbits(outputs, axis=2)).tolist():  # up to 8 bits: a number
            fewest.setdefault(name, hidden)
    bounds = {name: min(name.bit_count(), 2**n - name.bit_count()) for name in fewest}
    counts = np.bincount(list(fewest.values()))
    broken = sum(fewest[name] > bound for name, bound in bounds.items())
    sharpest = max(sharpest, *(fewest[name] / bound for name, bound in bounds.items() if bound))
    print(f"n = {n}: {counts.tolist()} functions need 0, 1, 2, ... hidden units; bound broken: {broken}")
odd = 0b01101001  # the truth table of parity of 3 bits
print(f"parity of 3 bits: bound {bounds[odd]}, needs {fewest[odd]}")
print(f"sharpest ratio {sharpest:.2f}")
