import itertools

import numpy as np

from linebyline.byhand.convolution import convolve_backward

rng = np.random.default_rng(0)


def sizes_of(layers, size):
    """The places on each layer, from the picture on; 0 or less if a kernel does not fit."""
    sizes = [size]
    for k, s, p, d in layers:
        sizes.append((sizes[-1] + 2 * p - d * (k - 1) - 1) // s + 1)
    return sizes


def reached(layers, sizes, unit):
    """Pixels of a square picture with a gradient other than 0, for random weights above 0: backward, by hand."""
    grad = np.zeros((1, sizes[-1], sizes[-1], 1))
    grad[0, unit[0], unit[1], 0] = 1
    for n, (k, s, p, d) in zip(sizes[-2::-1], reversed(layers), strict=True):
        kernels = np.zeros((d * (k - 1) + 1,) * 2 + (1, 1))
        kernels[::d, ::d] = rng.uniform(0.5, 1, size=(k, k, 1, 1))  # the weights d pixels apart
        grad = convolve_backward(grad, np.zeros((1, n, n, 1)), kernels, s, p)[0]
    return set(map(tuple, np.argwhere(grad[0, :, :, 0] > 0).tolist()))


inside, cut, holes, wrong, sharpest = 0, 0, 0, 0, 0.0
while inside < 100:
    layers = [tuple(rng.integers((1, 1, 0, 1), (5, 3, 3, 4)).tolist()) for _ in range(rng.integers(1, 5))]  # k, s, p, d
    steps, jump, ahead = [], 1, 0
    for k, s, p, d in layers:
        steps, ahead, jump = [*steps, (d * jump, k)], ahead + p * jump, jump * s
    r = 1 + sum((k - 1) * g for g, k in steps)
    sizes = sizes_of(layers, r + 2 * jump)
    if r > 30 or min(sizes) < 1:
        continue
    unit = rng.integers(0, sizes[-1], 2).tolist()
    sums = {sum(path) for path in itertools.product(*(range(0, k * g, g) for g, k in steps))}
    rows, columns = ({i * jump - ahead + t for t in sums} for i in unit)
    found, allowed = reached(layers, sizes, unit), set(itertools.product(rows, columns))
    small = sorted((g, k) for g, k in steps if k > 1)
    whole = all(g <= 1 + sum((k - 1) * h for h, k in small[:m]) for m, (g, _) in enumerate(small))
    wrong += not found <= allowed or (len(sums) == r) != whole
    if min(rows | columns) >= 0 and max(rows | columns) < sizes[0]:
        inside, holes, wrong = inside + 1, holes + (not whole), wrong + (found != allowed)
        sharpest = max(sharpest, (max(found)[0] - min(found)[0] + 1) / r)
    else:
        cut += 1
print(f"{inside} fields inside the picture, {holes} of them with holes; {cut} cut by its border: {wrong} disagree")
print(f"sharpest ratio {sharpest:.2f}")
