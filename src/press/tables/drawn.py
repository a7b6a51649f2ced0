"""What an axes draws, read from its artists: series of numbers as they were given to matplotlib."""

import numpy as np
from matplotlib.collections import LineCollection, PathCollection, PolyCollection, QuadMesh
from matplotlib.container import BarContainer, ErrorbarContainer, StemContainer
from matplotlib.contour import ContourSet
from matplotlib.patches import Ellipse, Rectangle, StepPatch
from matplotlib.quiver import Quiver

from press.tables.series import EVERYWHERE, Series, hexed, hexed_all, label, numbers

STROKES = {"-": "solid ", "--": "dashed ", ":": "dotted ", "-.": "dash-dotted "}
SHAPED = ("star", "circle", "square", "diamond", "triangle", "dot")
SHAPES = {sign: (one, f"{one}s") for sign, one in zip("*osD^.", SHAPED, strict=True)} | {
    **dict.fromkeys("xX", ("cross", "crosses")), **dict.fromkeys("+P", ("plus", "pluses")),
    "v": ("triangle pointing down", "triangles pointing down"),
}  # fmt: skip


def read(axes) -> list[Series]:
    """Return all series of an axes in the order in which they were drawn, as far as its limits show them."""
    parts, taken = [], set()
    for container in axes.containers:
        taken |= {id(artist) for artist in _artists(container)}
        parts += _container(axes, container)
    for artist in axes.get_children():
        if id(artist) not in taken and artist.get_visible():
            parts += _artist(axes, artist)
    return [_seen(axes, part) for part in [*_steps(axes), *parts]]


def contours(axes) -> bool:
    """Whether lines of equal height are drawn, or a picture of very many cells: their values are no data of a table."""
    return any(isinstance(artist, (ContourSet, QuadMesh)) for artist in axes.collections)


def _artists(container):
    for part in container:
        yield from part if isinstance(part, (tuple, list)) else [part]


def _container(axes, container) -> list[Series]:
    name = label(container)
    if isinstance(container, BarContainer):
        return [_bars(container, name)] if len(container) else []
    if isinstance(container, StemContainer):
        line = container.markerline
        return [Series("marks", numbers(line.get_xdata(False)), numbers(line.get_ydata(False)), name, hexed(line.get_color()))]
    if isinstance(container, ErrorbarContainer):
        return [_errorbars(container, name)]
    return []


def _bars(container, name) -> Series:
    sideways = container.orientation == "horizontal"
    boxes = [bar.get_bbox() for bar in container]
    across = np.array([[box.y0, box.y1] if sideways else [box.x0, box.x1] for box in boxes])
    along = np.array([[box.x0, box.x1] if sideways else [box.y0, box.y1] for box in boxes])
    more = {"from": across.min(1), "to": across.max(1), "base": along[:, 0]}
    return Series(
        "bars", across.mean(1), along[:, 1] - along[:, 0], name, hexed(container[0].get_facecolor()), more, sideways=sideways
    )


def _errorbars(container, name) -> Series:
    line, _, bars = container
    more, corners = {}, [np.array(bar.get_segments()) for bar in bars]  # [points, ends, axes]
    if line is None:
        middle = corners[0].mean(axis=1)
        x, y, color, kind = *middle.T, hexed(bars[0].get_color()), "marks"
    else:
        x, y, color = numbers(line.get_xdata(False)), numbers(line.get_ydata(False)), hexed(line.get_color())
        kind = "marks" if line.get_linestyle() == "None" else "line"
    for ends in corners:
        side = 1 if np.ptp(ends[:, :, 1]) and np.allclose(ends[:, 0, 0], ends[:, 1, 0]) else 0
        word = "" if side else "x "
        more |= {f"{word}from": ends[:, :, side].min(1), f"{word}to": ends[:, :, side].max(1)}
    return Series(kind, x, y, name, color, more)


def _artist(axes, artist) -> list[Series]:
    name = label(artist)
    if hasattr(artist, "get_xdata"):
        return _line(axes, artist, name)
    if isinstance(artist, StepPatch):
        values, edges, base = artist.get_data()
        more = {"from": edges[:-1], "to": edges[1:], "base": np.zeros(len(values)) + (0 if base is None else base)}
        middle = (edges[:-1] + edges[1:]) / 2
        return [Series("bars", middle, values - more["base"], name, hexed(artist.get_facecolor()), more)]
    if isinstance(artist, Ellipse) and name:
        more = {"width": [artist.width], "height": [artist.height], "angle (degrees)": [artist.angle]}
        x, y = np.array(artist.get_center(), float)[:, None]
        return [Series("ellipse", x, y, name, hexed(artist.get_edgecolor()), {key: numbers(v) for key, v in more.items()})]
    if isinstance(artist, Rectangle) and name and artist is not axes.patch:
        return _span(axes, artist, name)
    if isinstance(artist, Quiver):
        more = {"to the right": numbers(artist.U), "upward": numbers(artist.V)}
        return [Series("marks", numbers(artist.X), numbers(artist.Y), name, hexed(artist.get_facecolor()), more)]
    if isinstance(artist, PathCollection):
        return _scatter(artist, name)
    if isinstance(artist, LineCollection) and name:  # horizontal strokes, each at its value; others are drawings
        ends = np.array([segment[[0, -1]] for segment in artist.get_segments()])
        if len(ends) and np.allclose(ends[:, 0, 1], ends[:, 1, 1]):
            return [Series("marks", ends[:, :, 0].mean(1), ends[:, 0, 1], name, hexed(artist.get_color()))]
    if isinstance(artist, PolyCollection) and type(artist).__name__ in ("FillBetweenPolyCollection", "PolyCollection"):
        return _band(artist, name)
    return []


def _line(axes, line, name) -> list[Series]:
    x, y = numbers(line.get_xdata(False)), numbers(line.get_ydata(False))
    color, drawn = hexed(line.get_color()), line.get_linestyle() not in ("None", "", " ")
    along_x, along_y = line.get_transform().contains_branch_seperately(axes.transData)
    if not (along_x and along_y):
        here = (x[:1], EVERYWHERE) if along_x else (EVERYWHERE, y[:1])
        return [Series("guide", *here, name, color)] if along_x or along_y else []
    marker = line.get_marker()
    if not drawn and marker in ("None", "", " ", None) or str(marker).startswith("$") and axes.images:  # a number in a cell
        return []
    shape, shapes = SHAPES.get(str(marker), ("point", "points"))
    look = f"{STROKES.get(line.get_linestyle(), '')}line" if drawn else shapes if len(x) > 1 else shape
    return [Series("line" if drawn else "marks", x, y, name, color, look=look)]


def _span(axes, artist, name) -> list[Series]:
    """A strip across the whole axes, from one value to another."""
    along_x, along_y = artist.get_transform().contains_branch_seperately(axes.transData)
    if along_x == along_y:
        return []
    low, high = np.sort(artist.get_bbox().intervalx if along_x else artist.get_bbox().intervaly)
    middle, more = np.array([(low + high) / 2]), {"from": np.array([low]), "to": np.array([high])}
    here = (middle, EVERYWHERE) if along_x else (EVERYWHERE, middle)
    return [Series("guide", *here, name, hexed(artist.get_facecolor()), more)]


def _scatter(artist, name) -> list[Series]:
    x, y = np.ma.filled(np.ma.asarray(artist.get_offsets(), float), np.nan).T
    more, sizes, values = {}, artist.get_sizes(), artist.get_array()
    if values is not None and np.size(values) == len(x):
        more["colour"] = numbers(values)
    if len(sizes) == len(x) and len(np.unique(sizes)) > 1:
        more["area"] = numbers(sizes)
    colors = artist.get_facecolor()
    return [Series("marks", x, y, name, hexed_all(colors if len(colors) else artist.get_edgecolor()), more)] if len(x) else []


def _band(artist, name) -> list[Series]:
    """A filled band: its corners run along one border and back along the other."""
    pieces = []
    for path in artist.get_paths():
        corners = path.vertices[:-1] if len(path.vertices) % 2 else path.vertices
        half = len(corners) // 2
        there, back = corners[1:half], corners[half + 1 :][::-1]
        if len(there) == len(back) and len(there) > 1 and np.allclose(there[:, 0], back[:, 0]):
            pieces.append(np.column_stack([there, back[:, 1]]))
    if not pieces:
        return []
    x, one, other = np.concatenate(pieces).T
    more = {"from": np.minimum(one, other), "to": np.maximum(one, other)}
    return [Series("band", x, np.full(len(x), np.nan), name, hexed(artist.get_facecolor()), more)]


def _steps(axes) -> list[Series]:
    """Paths that a figure with a slider draws step by step: groups step-1, step-2, … hold a piece of each path."""
    groups = [each for each in axes.collections if isinstance(each, LineCollection) and str(each.get_gid()).startswith("step-")]
    if not groups:
        return []
    groups.sort(key=lambda group: int(group.get_gid().removeprefix("step-")))
    pieces = np.array([[segment[[0, -1]] for segment in group.get_segments()] for group in groups])  # [steps, paths, ends, axes]
    paths = np.concatenate([pieces[:1, :, 0], pieces[:, :, 1]])
    colors = groups[0].get_colors()
    return [Series("line", *paths[:, i].T, color=hexed(colors[i % len(colors)])) for i in range(paths.shape[1])]


def _seen(axes, part: Series) -> Series:
    """Leave out what lies beyond the limits of the x axis: nobody sees it."""
    if part.kind not in ("line", "marks", "band") or axes.get_autoscalex_on() or not len(part):
        return part
    low, high = sorted(axes.get_xlim())
    slack = 1e-9 * (high - low)
    seen = np.isnan(part.x) | (part.x >= low - slack) & (part.x <= high + slack)
    if part.kind == "line":  # it is drawn up to the border: its next corner belongs to it
        inside = seen.copy()
        seen[1:] |= inside[:-1]
        seen[:-1] |= inside[1:]
        seen |= len(part) == 2
    if seen.all():
        return part
    part.x, part.y = part.x[seen], part.y[seen]
    part.more = {key: values[seen] for key, values in part.more.items()}
    return part
