from linebyline.exercises import check


def receptive_field(layers):
    r = 1
    for k, s in reversed(layers):
        r = (r - 1) * s + k
    return r


def seen_pixels(n, layers, unit):
    sizes = [n]
    for k, s, p in layers:
        sizes.append((sizes[-1] + 2 * p - k) // s + 1)
    first = last = unit
    for (k, s, p), size in zip(reversed(layers), reversed(sizes[:-1]), strict=True):
        first = max(first * s - p, 0)
        last = min(last * s - p + k - 1, size - 1)
    return first, last


check("receptive-field", receptive_field)
check("seen-pixels", seen_pixels)
