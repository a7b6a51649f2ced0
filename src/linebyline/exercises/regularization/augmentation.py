"""Exercises of the lecture on augmentation: a picture shifted by whole pixels, and its value between the pixels."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# A shifted picture -------------------------------------------------------------------------------------------------


def _picture(rng, least=2):
    return np.array(rng.numbers(rng.integer(least, least + rng.size), rng.integer(least, least + rng.size), low=0.1, high=1.0))


def _padded(picture, down, right):
    """Write the picture into a large empty one and cut the old frame out of it."""
    height, width = picture.shape
    large = np.zeros((3 * height, 3 * width))
    large[height + down : 2 * height + down, width + right : 2 * width + right] = picture
    return large[height : 2 * height, width : 2 * width]


def _frame(candidate, rng):
    picture = _picture(rng)
    expect(candidate(picture, 1, 0), np.vstack([np.zeros(picture.shape[1]), picture[:-1]]))


def _to_the_right(candidate, rng):
    picture = _picture(rng)
    expect(candidate(picture, 0, 1), np.column_stack([np.zeros(len(picture)), picture[:, :-1]]))


def _both(candidate, rng):
    picture = _picture(rng)
    down, right = rng.integer(1 - len(picture), len(picture) - 1), rng.integer(1 - picture.shape[1], picture.shape[1] - 1)
    expect(candidate(picture, down, right), _padded(picture, down, right))


def _stays(candidate, rng):
    picture = _picture(rng)
    expect(candidate(picture, 0, 0), picture)


def _no_more_ink(candidate, rng):
    picture = _picture(rng)
    shifted = candidate(picture, -1, -1)
    expect(float(np.sum(shifted)), float(picture[1:, 1:].sum()))


def _far_away(candidate, rng):
    picture = _picture(rng)
    expect(candidate(picture, len(picture) + rng.integer(0, 2), 0), np.zeros(picture.shape))


def _shifted(down_sign=1, right_sign=1, swap=False, edge=0.0):
    def shift(picture, down, right):
        down, right = (right, down) if swap else (down, right)
        rows = np.arange(picture.shape[0])[:, None] - down_sign * down
        columns = np.arange(picture.shape[1])[None, :] - right_sign * right
        inside = (rows >= 0) & (rows < picture.shape[0]) & (columns >= 0) & (columns < picture.shape[1])
        nearest = picture[rows.clip(0, picture.shape[0] - 1), columns.clip(0, picture.shape[1] - 1)]
        return np.where(inside, nearest, nearest if edge == "nearest" else edge)

    return shift


# A value between the pixels ----------------------------------------------------------------------------------------


def _place(rng, picture):
    """A place inside the picture, in steps of a tenth."""
    return rng.integer(0, 10 * (len(picture) - 1)) / 10, rng.integer(0, 10 * (picture.shape[1] - 1)) / 10


def _tents(picture, row, column):
    """The sum over all pixels, each with a tent one pixel wide to each side: no corner is looked for."""
    height, width = picture.shape
    total = 0.0
    for r in range(height):
        for c in range(width):
            total += max(0.0, 1 - abs(row - r)) * max(0.0, 1 - abs(column - c)) * float(picture[r, c])
    return total


def _any_place(candidate, rng):
    picture = _picture(rng)
    row, column = _place(rng, picture)
    expect(candidate(picture, row, column), _tents(picture, row, column))


def _at_a_pixel(candidate, rng):
    picture = _picture(rng)
    row, column = rng.integer(0, len(picture) - 1), rng.integer(0, picture.shape[1] - 1)
    expect(candidate(picture, float(row), float(column)), float(picture[row, column]))


def _in_the_middle(candidate, rng):
    picture = _picture(rng)
    row, column = rng.integer(0, len(picture) - 2), rng.integer(0, picture.shape[1] - 2)
    expect(candidate(picture, row + 0.5, column + 0.5), float(np.mean(picture[row : row + 2, column : column + 2])))


def _a_plane(candidate, rng):
    a, b, c = rng.numbers(3)
    rows, columns = np.mgrid[0 : 2 + rng.size, 0 : 3 + rng.size]
    picture = a + b * rows + c * columns
    row, column = _place(rng, picture)
    expect(candidate(picture, row, column), a + b * row + c * column)


def _transposed(candidate, rng):
    picture = _picture(rng)
    row, column = _place(rng, picture)
    expect(candidate(picture, row, column), candidate(picture.T, column, row))
    expect_that(
        picture.min() - 1e-9 <= candidate(picture, row, column) <= picture.max() + 1e-9,
        candidate(picture, row, column),
        "a value from the smallest to the largest pixel: it is a mean",
    )


def _between(weight=lambda part: part, swap_parts=False, corners=(0, 1), swap_axes=False):
    def bilinear(picture, row, column):
        if swap_axes:
            picture = picture.T
            picture = np.pad(picture, ((0, 9), (0, 9)), mode="edge")
        top, left = min(int(row), len(picture) - 2), min(int(column), picture.shape[1] - 2)
        down, right = weight(row - top), weight(column - left)
        if swap_parts:
            down, right = right, down
        a, b = (picture[top + corner, left : left + 2] for corner in corners)
        return float((1 - down) * ((1 - right) * a[0] + right * a[1]) + down * ((1 - right) * b[0] + right * b[1]))

    return bilinear


EXERCISES = [
    Exercise(
        name="shift-picture",
        call="shift_picture(picture, down, right)",
        hint="The new pixel (row, column) is the old one at (row - down, column - right), if that is inside; else it is 0.",
        properties={
            "one down: a row of zeros comes in at the top": _frame,
            "one to the right: a column of zeros comes in at the left": _to_the_right,
            "any shift, also up and to the left": _both,
            "no shift changes nothing": _stays,
            "what leaves the frame is gone": _no_more_ink,
            "beyond the frame nothing is left": _far_away,
        },
        wrong={
            "np.roll: what leaves on one side comes back on the other": lambda picture, down, right: np.roll(
                picture, (down, right), axis=(0, 1)
            ),
            "the wrong way: the forward map for the inverse one": _shifted(down_sign=-1, right_sign=-1),
            "rows the wrong way": _shifted(down_sign=-1),
            "down and right exchanged": _shifted(swap=True),
            "the edge repeated instead of zeros": _shifted(edge="nearest"),
            "white comes in instead of nothing": _shifted(edge=1.0),
        },
    ),
    Exercise(
        name="bilinear",
        call="bilinear(picture, row, column)",
        hint="With the parts behind the point, down and right, the upper left pixel has the weight (1 - down) * (1 - right).",
        properties={
            "at any place inside, each pixel counts as much as it is near": _any_place,
            "at a pixel it is that pixel": _at_a_pixel,
            "in the middle of four it is their mean": _in_the_middle,
            "a plane is met exactly": _a_plane,
            "rows and columns exchanged give the same, and no value beyond the pixels": _transposed,
        },
        wrong={
            "the nearest pixel": _between(weight=np.round),
            "the pixel above to the left": _between(weight=np.floor),
            "the far pixel gets the large weight": _between(weight=lambda part: 1 - part),
            "always the mean of the four": _between(weight=lambda part: 0.5),
            "down and right exchanged in the weights": _between(swap_parts=True),
            "only along the row": _between(corners=(0, 0)),
            "x before y: column for row": _between(swap_axes=True),
        },
    ),
]
