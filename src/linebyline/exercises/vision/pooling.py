"""Exercises of the lecture on pooling."""

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _picture(rng, height, width, batch=1, channels=1, low=-3.0, high=3.0):
    return np.array(rng.numbers(batch, height, width, channels, low=low, high=high))


def _distinct(rng, *shape):
    """Numbers 0.1 apart, no two equal, in random order: a maximum has one winner."""
    order = sorted(range(int(np.prod(shape))), key=lambda _: rng.random())
    return np.array([0.1 * number - 0.5 for number in order]).reshape(shape)


def _size(rng):
    return 2 if rng.size < 3 else rng.integer(2, 3)


def _window(x, place, size):
    """The pixels of one window as a list of (index, value), by counting: an oracle without slices and reshapes."""
    n, i, j, c = place
    indices = [(n, i * size + u, j * size + v, c) for u in range(size) for v in range(size)]
    return [(index, float(x[index])) for index in indices]


def _largest(x, size):
    batch, height, width, channels = x.shape
    pooled = np.empty((batch, height // size, width // size, channels))
    for place in np.ndindex(*pooled.shape):
        pooled[place] = max(value for _, value in _window(x, place, size))
    return pooled


def _shared(grad_h, x, size):
    grad_x = np.zeros_like(x)
    for place in np.ndindex(*grad_h.shape):
        window = _window(x, place, size)
        winners = [index for index, value in window if value == max(value for _, value in window)]
        for index in winners:
            grad_x[index] = grad_h[place] / len(winners)
    return grad_x


def _is_the_largest(candidate, rng):
    size = _size(rng)
    x = _picture(rng, size, 2 * size, low=0.0)
    expect(candidate(x, size), _largest(x, size))


def _below_zero(candidate, rng):
    x = _picture(rng, 2, 4, low=-3.0, high=-0.1)
    expect(candidate(x, 2), _largest(x, 2))


def _leaves_the_rest_out(candidate, rng):
    size = _size(rng)
    x = _picture(rng, 2 * size + rng.integer(0, size - 1), size + rng.integer(1, size - 1))
    expect(candidate(x, size), _largest(x, size))


def _each_for_itself(candidate, rng):
    x = _picture(rng, 4, 2, batch=2, channels=rng.integer(2, 3))
    expect(candidate(x, 2), _largest(x, 2))


def _one_pixel(candidate, rng):
    x = _picture(rng, rng.size, 2, channels=2)
    expect(candidate(x, 1), x)


def _is_the_slope(candidate, rng):
    size = _size(rng)
    x = _distinct(rng, 1, size, 2 * size, 1)
    grad_h = np.array(rng.numbers(1, 1, 2, 1))
    slope, step = np.zeros_like(x), 0.01  # a tenth of the smallest gap: the winner stays, so the difference is exact
    for index in np.ndindex(*x.shape):
        move = np.zeros_like(x)
        move[index] = step
        slope[index] = np.sum(grad_h * (_largest(x + move, size) - _largest(x - move, size))) / (2 * step)
    expect(candidate(grad_h, x, size), slope)


def _ties_share(candidate, rng):
    size = _size(rng)
    x = np.array(rng.integers(1, size, 2 * size, 1, low=0, high=1), dtype=float)
    grad_h = np.array(rng.numbers(1, 1, 2, 1, low=0.1))
    expect(candidate(grad_h, x, size), _shared(grad_h, x, size))


def _nothing_is_lost(candidate, rng):
    x = np.array(rng.integers(2, 4, 4, 1, low=-2, high=0), dtype=float)
    grad_h = np.array(rng.numbers(2, 2, 2, 1))
    sums = candidate(grad_h, x, 2).sum(axis=(1, 2))
    expect(sums, grad_h.sum(axis=(1, 2)))


def _outside_is_zero(candidate, rng):
    x = _distinct(rng, 1, 3, 5, 1)
    grad_h = np.array(rng.numbers(1, 1, 2, 1, low=0.1))
    expect(candidate(grad_h, x, 2), _shared(grad_h, x, 2))


def _channels_apart(candidate, rng):
    x = _distinct(rng, 2, 4, 2, 2)
    grad_h = np.array(rng.numbers(2, 2, 1, 2))
    expect(candidate(grad_h, x, 2), _shared(grad_h, x, 2))


def _cut(x, size):
    batch, height, width, channels = x.shape
    rows, columns = height // size, width // size
    return x[:, : rows * size, : columns * size].reshape(batch, rows, size, columns, size, channels)


def _interleaved(x, size):
    """The popular reshape: the axes of rows and of pixels in a window are swapped."""
    batch, height, width, channels = x.shape
    rows, columns = height // size, width // size
    return x[:, : rows * size, : columns * size].reshape(batch, size, rows, size, columns, channels).max(axis=(1, 3))


def _every_place(x, size):
    view = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(1, 2)).max(axis=(4, 5))
    rows, columns = x.shape[1] // size, x.shape[2] // size
    return view[:, :rows, :columns].copy()  # stride 1 in place of the window's side


def _padded(x, size):
    extra = [(0, -n % size) for n in x.shape[1:3]]
    return _cut(np.pad(x, [(0, 0), *extra, (0, 0)]), size).max(axis=(2, 4))


def _masked(divide=True, mask=lambda windows: windows == windows.max(axis=(2, 4), keepdims=True), weight=lambda windows: 1.0):
    """A backward pass with one part replaced."""

    def backward(grad_h, x, size):
        windows = _cut(x, size)
        share = mask(windows) * weight(windows)
        if divide:
            share = share / np.maximum(mask(windows).sum(axis=(2, 4), keepdims=True), 1)
        batch, rows, _, columns, _, channels = windows.shape
        grad_x = np.zeros_like(x)
        inside = (grad_h[:, :, None, :, None] * share).reshape(batch, rows * size, columns * size, channels)
        grad_x[:, : rows * size, : columns * size] = inside
        return grad_x

    return backward


def _first(windows):
    """Only the first winner of each window."""
    batch, rows, size, columns, _, channels = windows.shape
    flat = windows.transpose(0, 1, 3, 5, 2, 4).reshape(batch, rows, columns, channels, size * size)
    mask = np.arange(size * size) == flat.argmax(axis=-1)[..., None]
    return mask.reshape(batch, rows, columns, channels, size, size).transpose(0, 1, 4, 2, 5, 3)


EXERCISES = [
    Exercise(
        name="max-pool",
        call="max_pool(x, size)",
        hint="Where does window (i, j) begin? Or give rows and columns two axes each, and take one max over two of them.",
        properties={
            "each value is the largest of its window": _is_the_largest,
            "a window with values below 0 only has a maximum below 0": _below_zero,
            "rows and columns that fill no whole window are left out": _leaves_the_rest_out,
            "each picture and each channel is pooled for itself": _each_for_itself,
            "windows of one pixel return the picture": _one_pixel,
        },
        wrong={
            "the axes of rows and window swapped": _interleaved,
            "the search starts at 0": lambda x, size: np.maximum(_cut(x, size).max(axis=(2, 4)), 0),
            "the mean": lambda x, size: _cut(x, size).mean(axis=(2, 4)),
            "windows one pixel apart": _every_place,
            "filled up with zeros": _padded,
            "the largest of all channels": lambda x, size: _cut(x, size).max(axis=(2, 4, 5))[..., None] + 0 * x[:1, :1, :1],
            "the largest in size": lambda x, size: np.abs(_cut(x, size)).max(axis=(2, 4)),
        },
    ),
    Exercise(
        name="max-pool-backward",
        call="max_pool_backward(grad_h, x, size)",
        hint="Mark the winners of each window. If three pixels win together, how much does each of them get?",
        properties={
            "without ties it is the slope of the sum of grad_h times the maxima": _is_the_slope,
            "equal winners share the gradient of their window equally": _ties_share,
            "the gradient of a picture sums to the sum of its grad_h": _nothing_is_lost,
            "pixels outside all windows get 0, and the shape is that of x": _outside_is_zero,
            "each picture and each channel is routed for itself": _channels_apart,
        },
        wrong={
            "each winner gets all": _masked(divide=False),
            "only the first winner": _masked(mask=_first),
            "spread over the window": _masked(mask=np.ones_like),
            "the mask times the pixel": _masked(weight=lambda windows: windows),
            "the winners of the whole batch": _masked(mask=lambda windows: windows == windows.max()),
            "one winner for all channels": _masked(mask=lambda windows: windows == windows.max(axis=(2, 4, 5), keepdims=True)),
        },
    ),
]
