"""Exercises of the lecture on convolution as one matrix product: pictures into patches, and patches back into pictures."""

import numpy as np

from linebyline.exercises.core import Exercise, expect


def places(length, side, stride):
    """Where the windows begin along one axis."""
    return [start for start in range(0, length, stride) if start + side <= length]


def layer(rng):
    """A random shape, side and stride, tiny at first; the stride often does not come out even, or skips pixels."""
    most = min(rng.size, 2)
    side, stride = rng.integer(1, most + 1), rng.integer(1, 3)
    shape = (rng.integer(1, most), side + rng.integer(0, rng.size), side + rng.integer(0, rng.size), rng.integer(1, most))
    return shape, side, stride


def windows(shape, side, stride):
    """The index of each pixel that is read, window after window: picture, line, place in the line, channel."""
    for n in range(shape[0]):
        for top in places(shape[1], side, stride):
            for left in places(shape[2], side, stride):
                yield [(n, top + u, left + v, c) for u in range(side) for v in range(side) for c in range(shape[3])]


def picture(rng, shape):
    return np.array(rng.numbers(*shape))


def matrix_for(rng, shape, side, stride):
    return np.array(rng.numbers(len(list(windows(shape, side, stride))), side * side * shape[3]))


def _each_window_is_a_row(candidate, rng):
    shape, side, stride = layer(rng)
    x = picture(rng, shape)
    expect(candidate(x, side, stride), np.array([[x[index] for index in row] for row in windows(shape, side, stride)]))


def _one_product_is_the_sum(candidate, rng):
    shape, side, stride = layer(rng)
    x, kernels = picture(rng, shape), np.array(rng.numbers(side, side, shape[3], 2))
    z = [
        [sum(x[index] * kernels[*divmod(e // shape[3], side), e % shape[3], f] for e, index in enumerate(row)) for f in range(2)]
        for row in windows(shape, side, stride)
    ]
    expect(candidate(x, side, stride) @ kernels.reshape(-1, 2), np.array(z))


def _pictures_one_after_the_other(candidate, rng):
    (_, height, width, channels), side, stride = layer(rng)
    x = picture(rng, (3, height, width, channels))
    count = len(places(height, side, stride)) * len(places(width, side, stride))
    alone = candidate(x[1:2].copy(), side, stride)
    expect(candidate(x, side, stride)[count : 2 * count], alone)


def _one_pixel_windows(candidate, rng):
    shape, _, _ = layer(rng)
    x = picture(rng, shape)
    expect(candidate(x, 1, 1), np.array([pixel for lines in x.tolist() for line in lines for pixel in line]))


def _what_no_window_covers(candidate, rng):
    """A line and a column more than the stride can use change nothing."""
    side, stride = rng.integer(1, 2), 3
    x = picture(rng, (1, side + stride, side + stride, rng.integer(1, 2)))
    longer = np.pad(x, [(0, 0), (0, 2), (0, 2), (0, 0)], constant_values=7.0)
    expect(candidate(longer, side, stride), candidate(x, side, stride), {"x": longer, "side": side, "stride": stride})


def _each_entry_goes_home(candidate, rng):
    shape, side, stride = layer(rng)
    matrix, x = matrix_for(rng, shape, side, stride), np.zeros(shape)
    for row, indices in zip(matrix, windows(shape, side, stride), strict=True):
        for number, index in zip(row, indices, strict=True):
            x[index] += number
    expect(candidate(matrix, shape, side, stride), x)


def _ones_count_the_windows(candidate, rng):
    shape, side, stride = layer(rng)
    matrix = np.ones_like(matrix_for(rng, shape, side, stride))
    down, across = (
        [sum(start <= pixel < start + side for start in places(length, side, stride)) for pixel in range(length)]
        for length in shape[1:3]
    )
    counts = np.array([[[[float(d * a)] * shape[3] for a in across] for d in down] for _ in range(shape[0])])
    expect(candidate(matrix, shape, side, stride), counts)


def _adjoint(candidate, rng):
    shape, side, stride = layer(rng)
    x, matrix = picture(rng, shape), matrix_for(rng, shape, side, stride)
    rows = zip(matrix.tolist(), windows(shape, side, stride), strict=True)
    forward = sum(number * x[index] for row, indices in rows for number, index in zip(row, indices, strict=True))
    expect(float((candidate(matrix, shape, side, stride) * x).sum()), float(forward))


def _sums_add_up(candidate, rng):
    shape, side, stride = layer(rng)
    one, other = matrix_for(rng, shape, side, stride), matrix_for(rng, shape, side, stride)
    apart = candidate(one, shape, side, stride) + candidate(other, shape, side, stride)
    expect(candidate(one + other, shape, side, stride), apart)


def _cut(x, side, stride):
    """[batch, rows, columns, side, side, channels], for the wrong answers."""
    rows, columns = places(x.shape[1], side, stride), places(x.shape[2], side, stride)
    stacked = [np.stack([x[:, i : i + side, j : j + side] for j in columns], axis=1) for i in rows]
    return np.stack(stacked, axis=1)


def _wrong_im2cols():
    def flat(x, side, stride, *axes):
        return _cut(x, side, stride).transpose(axes).reshape(-1, side * side * x.shape[3])

    return {
        "channels first within a patch": lambda x, side, stride: flat(x, side, stride, 0, 1, 2, 5, 3, 4),
        "columns of places before rows": lambda x, side, stride: flat(x, side, stride, 0, 2, 1, 3, 4, 5),
        "pictures last": lambda x, side, stride: flat(x, side, stride, 1, 2, 0, 3, 4, 5),
        "patches as columns": lambda x, side, stride: flat(x, side, stride, 0, 1, 2, 3, 4, 5).T,
        "flipped kernel": lambda x, side, stride: flat(x, side, stride, 0, 1, 2, 3, 4, 5)[:, ::-1].copy(),
        "the stride forgotten": lambda x, side, stride: flat(x, side, 1, 0, 1, 2, 3, 4, 5),
        "windows that do not overlap": lambda x, side, stride: flat(x, side, max(side, stride), 0, 1, 2, 3, 4, 5),
        "padded where the stride does not come out even": _padded_to_fit,
    }


def _padded_to_fit(x, side, stride):
    more = [-(length - side) % stride for length in x.shape[1:3]]
    fitting = np.pad(x, [(0, 0), (0, more[0]), (0, more[1]), (0, 0)])
    return _cut(fitting, side, stride).reshape(-1, side * side * x.shape[3])


def _put(matrix, shape, side, stride, combine, channels_first=False):
    """Write patches into a picture with `combine(old, new)`, for the wrong answers."""
    x = np.zeros(shape)
    rows, columns = places(shape[1], side, stride), places(shape[2], side, stride)
    inner = (shape[3], side, side) if channels_first else (side, side, shape[3])
    cells = matrix.reshape(shape[0], len(rows), len(columns), *inner)
    cells = cells.transpose(0, 1, 2, 4, 5, 3) if channels_first else cells
    for r, i in enumerate(rows):
        for c, j in enumerate(columns):
            x[:, i : i + side, j : j + side] = combine(x[:, i : i + side, j : j + side], cells[:, r, c])
    return x


def _mean(matrix, shape, side, stride):
    total = _put(matrix, shape, side, stride, np.add)
    return total / np.maximum(_put(np.ones_like(matrix), shape, side, stride, np.add), 1)


EXERCISES = [
    Exercise(
        name="im2col",
        call="im2col(x, side, stride)",
        hint="A window is side × side pixels with all channels. Which of your axes must come last before you reshape?",
        properties={
            "each row holds one window, line by line, the channels of a pixel side by side": _each_window_is_a_row,
            "times the reshaped kernels it is the convolution": _one_product_is_the_sum,
            "the windows of one picture stand together": _pictures_one_after_the_other,
            "windows of one pixel list the pixels": _one_pixel_windows,
            "pixels that no window covers are left out": _what_no_window_covers,
        },
        wrong=_wrong_im2cols(),
    ),
    Exercise(
        name="col2im",
        call="col2im(matrix, shape, side, stride)",
        hint="A pixel that lies in several windows was read several times. What does the chain rule do with its gradients?",
        properties={
            "each entry is added to the pixel that it was read from": _each_entry_goes_home,
            "of ones it counts the windows over each pixel": _ones_count_the_windows,
            "it is the transpose of im2col: the two inner products agree": _adjoint,
            "the sum of two matrices gives the sum of two pictures": _sums_add_up,
        },
        wrong={
            "the last window wins": lambda m, shape, side, stride: _put(m, shape, side, stride, lambda old, new: new),
            "the mean of the windows": _mean,
            "channels first within a patch": lambda m, shape, side, stride: _put(m, shape, side, stride, np.add, True),
            "the largest wins": lambda m, shape, side, stride: _put(m, shape, side, stride, np.maximum),
            "a flipped kernel": lambda m, shape, side, stride: _put(m[:, ::-1], shape, side, stride, np.add),
        },
    ),
]
