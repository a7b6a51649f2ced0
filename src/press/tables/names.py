"""Names for the series of a figure, where its script gives them otherwise than by a label: as a reader of the picture finds them.

In this order: a text that points exactly at the series; the one text in its colour; the one series of its colour that has
a name, in the same axes and then in the others. What stays without a name after that is numbered, or left out if it is a guide.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from matplotlib.colors import to_hex
from matplotlib.text import Annotation

from press.tables.plain import rounded, words
from press.tables.series import Series


@dataclass(eq=False)
class Written:
    """Words inside the axes, and the point that they stand at or point to."""

    text: str
    x: float
    y: float
    color: str
    used: bool = False  # as the name of a series


def written(axes) -> list[Written]:
    """Return the texts that stand at places of the data."""
    found = []
    for text in axes.texts:
        pointing = isinstance(text, Annotation)
        if text.get_text() and (text.xycoords == "data" if pointing else text.get_transform() == axes.transData):
            try:
                x, y = map(float, text.xy if pointing else text.get_unitless_position())
            except (TypeError, ValueError):  # a place on an axis of words
                continue
            found.append(Written(words(text.get_text()), x, y, to_hex(text.get_color())))
    return found


def legend_title(axes) -> str:
    legend = axes.get_legend()
    return words(legend.get_title().get_text()) if legend and legend.get_title().get_text() else ""


def give(panels: list[tuple[object, list[Series], list[Written]]]) -> None:
    """Give each series its name; a panel is an axes, its series and the texts in it."""
    for axes, parts, texts in panels:
        title = legend_title(axes)
        for part in parts:
            part.label = f"{title}: {words(part.label)}" if title and part.label else words(part.label)
        _by_place(parts, texts)
        _by_text(parts, texts, default=to_hex(axes.xaxis.label.get_color()))
        _by_color(parts, parts)
    everywhere = [part for _, parts, _ in panels for part in parts]
    for _, parts, _ in panels:
        _by_color(parts, everywhere)
    for _, parts, _ in panels:
        for part in parts:
            part.named = bool(part.label)
        parts[:] = [part for part in parts if len(part) and not _is_guide(part)]
        parts[:] = [part for part in parts if not _decorates(part, parts)]
        _number(parts)


def _by_place(parts, texts):
    for guide in (part for part in parts if part.kind == "guide" and not part.label):
        beside = [text for text in texts if text.x == guide.x[0] or text.y == guide.y[0]]
        if len(beside) == 1:
            guide.label, beside[0].used = beside[0].text, True
    for text in texts:
        at = [part for part in parts if part.kind in ("line", "marks") and _passes(part, text)]
        at = [part for part in at if part.kind == "line" and len(part) > 2] or at
        if len(at) == 1 and not at[0].label:
            at[0].label, text.used = text.text, True


def _passes(part, text) -> bool:
    size = 1e-9 * (np.nanmax(np.abs([*part.x, *part.y, 1e-300])) if len(part) else 1)
    return bool(np.any((np.abs(part.x - text.x) <= size) & (np.abs(part.y - text.y) <= size)))


def _by_text(parts, texts, default):
    colors = Counter(text.color for text in texts if not text.used)
    for text in texts:
        of_color = [part for part in parts if part.color == text.color]
        if colors[text.color] == 1 and text.color != default and len(of_color) == 1 and not of_color[0].label:
            of_color[0].label, text.used = text.text, True


def _by_color(parts, named):
    for part in parts:
        if not part.label and part.kind != "guide" and part.color and not _is_straight(part):
            like = [one for one in named if one.label and one.color == part.color and one.kind != "guide"]
            if part.kind == "band":  # it belongs to a line inside it, else it is a field of the background
                like = [one for one in like if one in parts and one.kind == "line" and np.array_equal(one.x, part.x)]
            like = [one for one in like if one.kind == part.kind] or like
            if len({one.label for one in like}) == 1:
                part.label = like[0].label


def _is_straight(part) -> bool:
    """A stroke along one of the axes."""
    return part.kind == "line" and len(part) == 2 and bool(np.ptp(part.x) == 0 or np.ptp(part.y) == 0)


def _is_guide(part) -> bool:
    """A line of two points without a name, and a line along an axis without one, guide the eye and say nothing of their own."""
    return not part.label and (part.kind in ("guide", "band") or part.kind == "line" and len(part) == 2)


def _decorates(part, parts) -> bool:
    """Marks on a line of the same colour, all of them at its corners, show nothing new."""
    if part.kind != "marks" or len(part) < 2 or part.more:
        return False
    lines = [line for line in parts if line.kind == "line" and len(line) >= len(part)]
    of_color = [line for line in lines if line.color == part.color]
    return any(_corners(part) <= _corners(line) for line in of_color) or (
        not part.named and _corners(part) <= set().union(*map(_corners, lines))
    )


def _corners(part) -> set:
    return {(rounded(x, 7), rounded(y, 7)) for x, y in zip(part.x, part.y, strict=True)}


def _number(parts):
    """Tell apart what has the same name or none: by its look, and where that is the same too, by numbers."""
    same = Counter((part.label, part.look) for part in parts if part.kind != "band")
    names = Counter(part.label for part in parts if part.kind != "band")
    seen = Counter()
    for part in parts:
        name, key = part.label, (part.label, part.look)
        seen[key] += 1
        if part.kind == "band" or names[name] == 1:
            continue
        look = part.look or part.kind
        part.label = f"{name}, {look}" if name and names[name] > same[key] else name or look
        part.label += f" {seen[key]}" if same[key] > 1 else ""
