import numpy as np

from linebyline.neurons import threshold_unit, truth_table


def unit(inputs, w, b):
    return threshold_unit(np.column_stack(inputs), np.array(w, float), b)


def xor(p, q):  # three units: OR, NAND, and the AND of the two
    return unit([unit([p, q], [1, 1], -1), unit([p, q], [-1, -1], 1)], [1, 1], -2)


def tree(bits):
    units = layers = 0
    while len(bits) > 1:
        pairs = [xor(p, q) for p, q in zip(bits[::2], bits[1::2], strict=False)]
        units, layers = units + 3 * len(pairs), layers + 2
        bits = pairs + bits[2 * len(pairs) :]  # an odd one out waits
    return bits[0], units, layers


def binary_count(bits):
    """The number of ones in binary, highest digit first; each unit reads all inputs and the digits before it."""
    n, digits, weights = len(bits), [], []
    for power in [2.0**k for k in reversed(range(len(bits).bit_length()))]:
        digits.append(unit([*bits, *digits], [1.0] * n + weights, -power))  # is at least `power` left?
        weights.append(-power)
    return digits[-1], len(digits), len(digits)  # the last digit is the parity


print(" n   tree: units layers   binary count: units layers   both right")
for n in (2, 3, 4, 7, 8, 12, 16):
    x = truth_table(n)
    (first, *sizes), (second, *others) = tree(list(x.T)), binary_count(list(x.T))
    right = all((output == x.sum(axis=1) % 2).all() for output in (first, second))
    print(f"{n:>2} {sizes[0]:>13} {sizes[1]:>6} {others[0]:>21} {others[1]:>6}   {right}")
