"""The data of a figure as tables, read from the same matplotlib Figure that is drawn: what a reader who cannot see it gets.

`of(fig)` returns the tables, none for a diagram: an axes without scales. `csv(tables)` writes them one after the other: a
line with the title, the heads, the rows, an empty line; a title alone is a remark.
"""

import csv as writer
import io

from press.tables import names, pictures
from press.tables.drawn import contours, read
from press.tables.frame import NUMBER, Frame, same_limits, scaled, with_words
from press.tables.plain import number
from press.tables.shape import Table, is_map, panel

GRID = 8  # panels: more than that stand in one table


def of(fig) -> list[Table]:
    """Return the tables of a figure."""
    sides = [axes for axes in fig.axes if axes.axison and not hasattr(axes, "get_zlim")]
    plots = [axes for axes in sides if scaled(axes)]
    plots = [axes for axes in sides if axes in plots or not axes.images and any(same_limits(axes, other) for other in plots)]
    frames = {axes: Frame(axes, sides) for axes in sides}
    panels = [(axes, read(axes), names.written(axes)) for axes in plots]
    names.give(panels)
    maps = {(frames[axes].x, frames[axes].y) for axes, parts, _ in panels if is_map(axes, parts)}
    tables = []
    for axes in sides:
        found = pictures.matrices(frames[axes], axes in plots)
        for _, parts, texts in (each for each in panels if each[0] is axes):
            found += panel(frames[axes], parts, (frames[axes].x, frames[axes].y) in maps)
            found += _arrows(frames[axes]) + _words(frames[axes], parts, texts)
        for table in found:
            if not table.title.startswith(frames[axes].name):
                table.title = f"{frames[axes].name}: {table.title}".removesuffix(": ")
        tables += found
    if not tables:
        tables = pictures.titles([frames[axes] for axes in sides])
    if len(plots) > GRID:
        tables = _grid([(frames[axes], parts, texts) for axes, parts, texts in panels])
    if tables and any(contours(axes) or pictures.shades(axes) for axes in plots):
        tables.append(Table("The shades and the lines of equal height are not in the table."))
    return tables


def silent(fig) -> bool:
    """Whether an axes with scales draws lines, points or bars of which nothing can be read."""
    return any(
        (any(len(line.get_xdata()) > 2 for line in axes.lines) or len(axes.containers) or len(axes.collections))
        and not (axes.images or contours(axes) or read(axes))
        for axes in fig.axes
        if scaled(axes)
    )


def csv(tables: list[Table]) -> str:
    """Return the tables as one CSV file; it starts with the mark by which spreadsheets know UTF-8."""
    text = io.StringIO()
    out = writer.writer(text, lineterminator="\n")
    for place, table in enumerate(tables):
        if place:
            out.writerow([])
        out.writerow([table.title])
        if table.head:
            out.writerows([table.head, *table.rows])
    return "\ufeff" + text.getvalue()


def _words(frame, parts, texts) -> list[Table]:
    """What is written into a plot and is neither a name nor the number of a bar or a cell."""
    known = {part.label for part in parts}
    numbers = contours(frame.axes)
    left = [text for text in texts if not text.used and text.text not in known and (numbers or not NUMBER.fullmatch(text.text))]
    rows = [[text.text, number(text.x), number(text.y)] for text in left]
    heads = [with_words(frame.x, frame.x_words), with_words(frame.y, frame.y_words)]
    return [Table("written in the picture", ["words", *heads], rows)] if rows else []


def _arrows(frame) -> list[Table]:
    """Arrows without words, from a place of the data to another."""
    rows = [
        [number(place) for place in (*arrow.xyann, *arrow.xy)]
        for arrow in frame.axes.texts
        if getattr(arrow, "arrowprops", None) and not arrow.get_text() and arrow.xycoords == arrow.anncoords == "data"
    ]
    heads = [f"{end}: {label}" for end in ("from", "to") for label in (frame.x, frame.y)]
    return [Table("arrows", ["arrow", *heads], [[str(i), *row] for i, row in enumerate(rows, 1)])] if rows else []


def _grid(panels) -> list[Table]:
    """Many small panels with the same axes, of which one is labelled, as one table."""
    labelled = next(frame for frame, *_ in panels if scaled(frame.axes))
    rows = []
    for frame, parts, texts in panels:
        points = [(part.label, x, y) for part in parts for x, y in zip(part.x, part.y, strict=True)]
        points += [(text.text, text.x, text.y) for text in texts if not text.used]
        rows += [[frame.name, name, number(x), number(y)] for name, x, y in points]
    return [Table("all panels", ["panel", "what", labelled.x, labelled.y], rows)]
