"""Pictures drawn cell by cell: a small matrix is a table of its values, a larger one with few cells a list of them."""

import numpy as np

from press.tables.frame import NUMBER, Frame, categories
from press.tables.plain import number, words
from press.tables.rows import choose, thinned
from press.tables.shape import Table

CELLS, COLUMNS = 160, 16  # of a matrix that a person reads


def matrices(frame: Frame, scaled: bool) -> list[Table]:
    """Return the tables of the pictures in an axes that shows numbers: written into the cells, or along scaled sides."""
    tables = []
    for image in frame.axes.images:
        values = np.ma.masked_invalid(image.get_array())
        if values.ndim != 2:
            continue
        told = _told(frame.axes, image)
        if (scaled or told) and values.size <= CELLS and values.shape[1] <= COLUMNS:
            tables.append(_matrix(frame, image, values, told))
        elif scaled and np.ma.getmaskarray(values).mean() > 0.5:
            tables.append(_sparse(frame, values))
    return tables


def shades(axes) -> bool:
    """Whether an axes has a picture of too many cells for a table."""
    return any(np.size(image.get_array()) > CELLS and not np.ma.is_masked(image.get_array()) for image in axes.images)


def _told(axes, image) -> dict[tuple[int, int], str]:
    """The numbers written into cells of a picture."""
    height, width = image.get_array().shape[:2]
    left, right, bottom, top = image.get_extent()
    written = [(*text.get_unitless_position(), text.get_text()) for text in axes.texts if text.get_transform() == axes.transData]
    for line in axes.lines:
        if str(line.get_marker()).startswith("$"):
            written += [(x, y, line.get_marker()) for x, y in line.get_xydata()]
    told = {}
    for x, y, text in written:
        row, column = (y - top) / (bottom - top) * height, (x - left) / (right - left) * width
        if NUMBER.fullmatch(words(text)):
            told[int(np.floor(row)), int(np.floor(column))] = words(text)
    return told


def _matrix(frame, image, values, told) -> Table:
    rows = [[told.get((i, j), number(value)) for j, value in enumerate(row)] for i, row in enumerate(values.filled(np.nan))]
    if len(rows) > 1 and np.all(values == values[0]):  # the picture is one row, drawn high: its numbers stand in one place
        rows = [[next((told[i, j] for i in range(len(rows)) if (i, j) in told), rows[0][j]) for j in range(len(rows[0]))]]
    across, down = (
        label if label not in ("x", "y", frame.name) else word for label, word in ((frame.x, "column"), (frame.y, "row"))
    )
    heads = categories(np.arange(values.shape[1], dtype=float), frame.x_words)
    heads = heads or [frame.x_words.get(float(j)) or f"{across} {j}" for j in range(values.shape[1])]
    sides = categories(np.arange(values.shape[0], dtype=float), frame.y_words) or [str(i) for i in range(len(rows))]
    if len(rows) == 1:
        sides, down = ["values" if down == "row" else down], "row"
    return Table("", [down, *heads], [[side, *row] for side, row in zip(sides, rows, strict=False)])


def _sparse(frame, values) -> Table:
    chosen = choose([np.arange(len(values), dtype=float)])
    rows = []
    for i in chosen:
        there = np.flatnonzero(~np.ma.getmaskarray(values)[i])
        rows.append([str(i), " ".join(map(str, there)), " ".join(number(values[i, j]) for j in there)])
    return Table(thinned("cells that hold a value", chosen, len(values)), [frame.y, frame.x, "values"], rows)


def titles(frames: list[Frame]) -> list[Table]:
    """Pictures without numbers: what stands above each."""
    named = [words(frame.axes.get_title()) for frame in frames if frame.axes.images]
    return [Table("the pictures, line by line", ["picture", "above it"], [[str(i), name] for i, name in enumerate(named, 1)])] \
        if len(named) > 1 and all(named) else []  # fmt: skip
