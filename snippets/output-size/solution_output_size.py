import math

from linebyline.exercises import check


def output_size(n, f, s, p, d):
    reach = d * (f - 1) + 1
    return (n + 2 * p - reach) // s + 1


def same_padding(n, f, s):
    last_end = (math.ceil(n / s) - 1) * s + f  # where the last window ends
    total = max(last_end - n, 0)
    return total // 2, total - total // 2


check("output-size", output_size)
check("same-padding", same_padding)
