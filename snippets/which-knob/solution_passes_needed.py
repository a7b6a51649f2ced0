import math

from linebyline.exercises import check


def passes_needed(effects, off, tolerance):
    (a11, a12), (a21, a22) = effects
    rho = abs(a12 * a21 / (a11 * a22))
    if abs(off) <= tolerance:
        return 1
    if rho == 0:
        return 2
    if rho >= 1:
        return math.inf
    return 1 + math.ceil(math.log(tolerance / abs(off)) / math.log(rho))


check("passes-needed", passes_needed)
