"""From the series of one axes to tables: series with the same x stand side by side, paths point by point, marks at the end."""

from dataclasses import dataclass, field

import numpy as np

from press.tables.drawn import contours
from press.tables.frame import Frame, categories, with_words
from press.tables.plain import number, rounded
from press.tables.rows import choose, clean, thinned
from press.tables.series import Series

BUNDLE = 12  # curves of one name: above that, the table tells where the bundle runs


@dataclass
class Table:
    title: str
    head: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def panel(frame: Frame, parts: list[Series], spatial: bool) -> list[Table]:
    """Return the tables of an axes; `spatial` where both its axes are places, as on a map."""
    bars = [part for part in parts if part.kind == "bars"]
    single = [part for part in parts if part.kind in ("guide", "ellipse") or part.kind in ("line", "marks") and len(part) == 1]
    long = [part for part in parts if part not in bars and part not in single]
    long = [piece for part in long for piece in _whole(part)]
    listed = [part for part in long if part.kind == "marks" and categories(part.y, frame.y_words)]
    paths = [part for part in long if part.kind != "band" and (spatial or part.kind == "line" and not _forward(part.x))]
    paths = [part for part in paths if part not in listed]
    curves = [part for part in long if part not in listed and part not in paths]
    return _bars(frame, bars) + _listed(frame, listed) + _paths(frame, paths) + _curves(frame, curves) + _single(frame, single)


def is_map(axes, parts: list[Series]) -> bool:
    round_patches = any(type(patch).__name__ == "Ellipse" for patch in axes.patches)
    loops = any(part.kind == "line" and not _forward(part.x) and not np.isnan(part.x).any() for part in parts)
    return contours(axes) or bool(axes.images) or round_patches or loops


def _forward(x: np.ndarray) -> bool:
    """Whether x only grows or only shrinks, jumps on the spot allowed."""
    steps = np.diff(x[~np.isnan(x)])
    return bool(np.all(steps >= 0) or np.all(steps <= 0))


def _whole(part: Series) -> list[Series]:
    """Take a line apart where it is interrupted; where that leaves a bundle of many curves, tell its middle and its borders."""
    gaps = np.isnan(part.x)
    if part.kind != "line" or not gaps.any():
        return [part]
    pieces = [piece[~np.isnan(piece[:, 0])] for piece in np.split(np.column_stack([part.x, part.y]), np.flatnonzero(gaps))]
    pieces = [piece for piece in pieces if len(piece)]
    if len(pieces) > BUNDLE and all(np.array_equal(piece[:, 0], pieces[0][:, 0]) for piece in pieces):
        heights = np.array([piece[:, 1] for piece in pieces])
        words = {"lowest": heights.min(0), "median": np.median(heights, 0), "highest": heights.max(0)}
        return [Series("line", pieces[0][:, 0], y, f"{part.label}, {word} of {len(pieces)}") for word, y in words.items()]
    return [Series("line", *piece.T, f"{part.label} {i}".strip()) for i, piece in enumerate(pieces, 1)]


def _columns(frame, part, alone: bool) -> dict[str, np.ndarray]:
    """The columns that a series fills, by their heads."""
    if alone:
        head = frame.y
    else:
        head = (part.label or frame.y) + (frame.unit() if part.label else "")
    columns = {} if part.kind == "band" else {head: part.y}
    return columns | {f"{part.label}, {key}".removeprefix(", ") + frame.unit(): values for key, values in part.more.items()}


def _curves(frame, parts) -> list[Table]:
    groups: list[list[Series]] = []
    for part in sorted(parts, key=lambda part: -len(part)):
        keys = [rounded(x, 7) for x in part.x]
        unique = len(set(keys)) == len(keys)
        for group in groups:
            known = [rounded(x, 7) for x in group[0].x]
            if known == keys or len(keys) > 2 and unique and set(keys) <= set(known) and len(set(known)) == len(known):
                group.append(part)
                break
        else:
            groups.append([part])
    groups.sort(key=lambda group: min(parts.index(part) for part in group))
    return [_curve_table(frame, sorted(group, key=lambda part: (-len(part), parts.index(part))), len(groups)) for group in groups]


def _curve_table(frame, group, tables) -> Table:
    first = group[0]
    order = np.argsort(first.x, kind="stable") if not _forward(first.x) or first.x[0] > first.x[-1] else np.arange(len(first))
    keys = [rounded(x, 7) for x in first.x]
    columns: dict[str, np.ndarray] = {}
    for part in group:
        if [rounded(x, 7) for x in part.x] == keys:
            rows = np.arange(len(part))
        else:
            rows = np.array([keys.index(rounded(x, 7)) for x in part.x])
        for head, values in _columns(frame, part, len(group) == 1 and (tables > 1 or not part.label)).items():
            while head in columns:
                head += "′"
            columns[head] = np.full(len(first), np.nan)
            columns[head][rows] = values
    values = [column[order] for column in columns.values()]
    chosen = choose(values, first.x[order], frame.log_x)
    named = categories(first.x[order], frame.x_words)
    x = named or [number(value) for value in clean(first.x[order], frame.log_x)]
    head = ("what" if frame.x == "x" else frame.x) if named else with_words(frame.x, frame.x_words)
    log_y = frame.axes.get_yscale() == "log"
    cells = [_cells(frame, column, log_y, len(group) == 1) for column in values]
    about = f"{frame.y} against {frame.x}"
    if tables > 1 and len(group) < 4:
        about = "; ".join(part.label for part in group if part.label) or about
    return Table(
        thinned(about, chosen, len(first), group if len(group) == 1 else ()),
        [head, *columns],
        [[x[row], *(cell[row] for cell in cells)] for row in chosen],
    )


def _cells(frame, column, log_y, alone) -> list[str]:
    return (categories(column, frame.y_words) if alone else None) or [number(value) for value in clean(column, log_y)]


def _paths(frame, parts) -> list[Table]:
    groups: dict[int, list[Series]] = {}
    for part in parts:
        groups.setdefault(len(part), []).append(part)
    tables = []
    for count, group in groups.items():
        columns: dict[str, np.ndarray] = {}
        for part in group:
            before = f"{part.label}: " if len(group) > 1 else ""
            columns |= {f"{before}{frame.x}": part.x, f"{before}{frame.y}": part.y}
            columns |= {f"{before}{key}": values for key, values in part.more.items()}
        chosen = choose(list(columns.values()))
        cells = [[number(value) for value in clean(column, False)] for column in columns.values()]
        about = group[0].label if len(group) == 1 and group[0].label else "point by point, in the order of drawing"
        rows = [[str(row + 1), *(cell[row] for cell in cells)] for row in chosen]
        tables.append(Table(thinned(about, chosen, count, group), ["point", *columns], rows))
    return tables


def _listed(frame, parts) -> list[Table]:
    """Points beside words on the y axis: one row a word and point."""
    rows = [
        [word, number(x)]
        for part in parts
        for word, x in zip(categories(part.y, frame.y_words), clean(part.x, frame.log_x), strict=True)
    ]
    return [Table(frame.x, ["what" if frame.y == "y" else frame.y, frame.x], rows)] if rows else []


def _bars(frame, parts) -> list[Table]:
    if not parts:
        return []
    first = parts[0]
    label, value, ticks = (frame.y, frame.x, frame.y_words) if first.sideways else (frame.x, frame.y, frame.x_words)
    if categories(first.x, ticks, reach=0.5):
        named = {id(part): categories(part.x, ticks, reach=0.5) or [] for part in parts}
        keys = list(dict.fromkeys(word for part in parts for word in named[id(part)]))
        lengths = [dict(zip(named[id(part)], map(number, clean(part.y, False)), strict=False)) for part in parts]
        rows = [[key, *(length.get(key, "") for length in lengths)] for key in keys]
        label = "" if label in ("x", "y") else label
        return [Table(value, [label or "bar", *(part.label or value for part in parts)], rows)]
    tables = []
    for part in parts:
        chosen = choose([part.y], part.x)
        touching = len(part) > 1 and np.allclose(part.more["to"][:-1], part.more["from"][1:])
        edges = [("from", part.more["from"]), ("to", part.more["to"])] if touching else [("", part.x)]
        head = [f"{label}, {word}".removesuffix(", ") for word, _ in edges] + [part.label or value]
        rows = [
            [*(number(clean(column, False)[row]) for _, column in edges), number(clean(part.y, False)[row])] for row in chosen
        ]
        tables.append(Table(thinned(part.label or value, chosen, len(part)), head, rows))
    return tables


def _single(frame, parts) -> list[Table]:
    if not parts:
        return []
    more = list(dict.fromkeys(key for part in parts for key in part.more))

    def place(value, ticks):
        return "everywhere" if np.isnan(value) else (categories(np.array([value]), ticks) or [number(value)])[0]

    rows = [
        [part.label or part.look or "point", place(part.x[0], frame.x_words), place(part.y[0], frame.y_words)]
        + [number(part.more[key][0]) if key in part.more else "" for key in more]
        for part in parts
    ]
    return [Table("marked places", ["what", frame.x, frame.y, *more], rows)]
