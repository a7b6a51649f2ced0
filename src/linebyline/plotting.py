"""Figures of the course. Each function returns a new matplotlib Figure and leaves every global setting alone.

matplotlib comes with the extra `plot` and is imported at the first figure: the rest of the package runs without it.
"""

import hashlib
import html
import io
import math
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from jaxtyping import Float, Int

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Contrast of 3 to 1 or more on the white and the slate page; line styles and markers differ too, not colour alone.
COLORS = ("#3b82c4", "#d9660a", "#2f9e5f", "#c04fa0", "#8a6fd1")
STYLES = ("-", "--", ":", "-.")
MARKERS = ("o", "^", "s", "D", "v")


def new_figure(width: float = 6.4, height: float = 4.0) -> "Figure":
    """Return an empty figure with transparent face, outside of pyplot.

    Args:
        width: Inches, above 0.
        height: Inches, above 0.

    Raises:
        ImportError: matplotlib is not installed; the message says how to install it.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise ImportError("Figures need matplotlib: pip install 'linebyline[plot]'") from error
    return Figure(figsize=(width, height), layout="constrained", facecolor="none")


def loss_curves(
    curves: Mapping[str, Sequence[float]], y_label: str = "mean loss (nats)", x_label: str = "epoch", log: bool = False
) -> "Figure":
    """Draw one line per name, one point per epoch, counted from 1.

    Args:
        curves: Name of each curve and its values, finite numbers, at least one; above 0 if `log`.
        y_label: What is measured, with its unit.
        x_label: What is counted.
        log: Whether the vertical axis is logarithmic.

    Raises:
        ValueError: There is no curve, or a curve is empty, has another shape or holds a number that cannot be drawn.
        ImportError: matplotlib is not installed.
    """
    if not curves:
        raise ValueError("curves must hold at least one curve, got none")
    figure = new_figure()
    axes = figure.add_subplot(facecolor="none")
    for i, (name, values) in enumerate(curves.items()):
        values = np.asarray(values, dtype=float)
        if values.ndim != 1 or values.size == 0:
            raise ValueError(f"curves[{name!r}] must have shape [epochs], got {list(values.shape)}")
        if not np.isfinite(values).all() or (log and values.min() <= 0):
            raise ValueError(
                f"curves[{name!r}] must be finite{' and above 0' if log else ''}, got {values.min()!r} as its least"
            )
        style = {"color": COLORS[i % len(COLORS)], "linestyle": STYLES[i % len(STYLES)], "linewidth": 2}
        axes.plot(np.arange(1, len(values) + 1), values, label=name, **style)
    axes.set(xlabel=x_label, ylabel=y_label, yscale="log" if log else "linear")
    axes.xaxis.get_major_locator().set_params(integer=True)  # there is no epoch 1.5
    axes.legend(frameon=False)
    return figure


def image_grid(
    images: Float[np.ndarray, "pictures pixels"],
    titles: Sequence[str] | None = None,
    columns: int = 6,
    shape: tuple[int, int] = (8, 8),
) -> "Figure":
    """Draw pictures in a grid, dark ink on white.

    Args:
        images: `[pictures, height * width]`, ink in [0, 1]; at least one picture.
        titles: One line above each picture; left out, none.
        columns: Pictures in a row, at least 1.
        shape: Height and width of a picture, in pixels.

    Raises:
        ValueError: A shape does not fit, a pixel is NaN or outside [0, 1], or titles and pictures differ in number.
        ImportError: matplotlib is not installed.
    """
    images = np.asarray(images)
    if images.ndim != 2 or len(images) == 0 or images.shape[1] != shape[0] * shape[1]:
        raise ValueError(f"images must have shape [pictures, {shape[0] * shape[1]}], got {list(images.shape)}")
    if not (np.isfinite(images).all() and images.min() >= 0 and images.max() <= 1):
        raise ValueError(f"images must lie in [0, 1], got {images.min()} to {images.max()}")
    if titles is not None and len(titles) != len(images):
        raise ValueError(f"titles must be as many as the {len(images)} images, got {len(titles)}")
    if columns < 1:
        raise ValueError(f"columns must be at least 1, got {columns}")
    columns = min(columns, len(images))
    rows = math.ceil(len(images) / columns)
    figure = new_figure(1.15 * columns, (1.15 if titles is None else 1.45) * rows)
    for i, image in enumerate(images):
        axes = figure.add_subplot(rows, columns, i + 1)
        axes.imshow(image.reshape(shape), cmap="gray_r", vmin=0, vmax=1)
        axes.set(xticks=[], yticks=[], title="" if titles is None else titles[i])
    return figure


def confusion_figure(matrix: Int[np.ndarray, "classes classes"], names: Sequence[str] | None = None) -> "Figure":
    """Draw a confusion matrix: the count stands in each cell that is not empty, mistakes are outlined.

    Args:
        matrix: Counts, row = right class, column = predicted class, as `metrics.confusion_matrix` returns it.
        names: One name per class; left out, 0 … classes − 1.

    Raises:
        ValueError: The matrix is empty, not square, or holds something other than counts; or a name is missing.
        ImportError: matplotlib is not installed.
    """
    matrix = np.asarray(matrix)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1] or matrix.size == 0:
        raise ValueError(f"matrix must have shape [classes, classes], got {list(matrix.shape)}")
    if matrix.dtype.kind not in "iu" or matrix.min() < 0:
        raise ValueError(
            f"matrix must hold counts, whole numbers of at least 0, got {matrix.dtype} from {matrix.min()}"
        )
    names = [str(c) for c in range(len(matrix))] if names is None else list(names)
    if len(names) != len(matrix):
        raise ValueError(f"names must be as many as the {len(matrix)} classes, got {len(names)}")
    figure = new_figure(5.2, 5.2)
    axes = figure.add_subplot()
    axes.imshow(matrix, cmap="Blues", vmin=0, vmax=max(matrix.max(), 1))
    for row, column in np.argwhere(matrix > 0):
        count, mistake = matrix[row, column], row != column
        # cells keep their colours in both palettes, so their ink must not follow the page: not the default black
        ink = "#ffffff" if count > 0.715 * matrix.max() else "#010101"
        weight = "bold" if mistake else "normal"
        outline = {"boxstyle": "square,pad=0.25", "facecolor": "none", "edgecolor": "#b00020"} if mistake else None
        axes.text(column, row, str(count), ha="center", va="center", color=ink, fontweight=weight, bbox=outline)
    ticks = range(len(matrix))
    axes.set(xlabel="predicted class", ylabel="right class")
    axes.set_xticks(ticks, names)
    axes.set_yticks(ticks, names)
    return figure


class Picture:
    """A figure as SVG in the page's own ink: black lines and letters take the colour of the text around them.

    One picture so serves a light and a dark page. A notebook shows it when it is the last value of a cell.

    Args:
        figure: A matplotlib Figure.
        alt: What the picture shows, for those who cannot see it; not empty.

    Raises:
        ValueError: `alt` is empty.
    """

    def __init__(self, figure: "Figure", alt: str):
        if not alt.strip():
            raise ValueError(f"alt must say what the picture shows, got {alt!r}")
        self.figure, self.alt = figure, alt

    def __repr__(self) -> str:
        return f"Picture: {self.alt}"

    def _repr_html_(self) -> str:
        import matplotlib

        file = io.StringIO()
        # letters stay letters: small, searchable; the salt makes equal figures equal bytes
        with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "linebyline"}):
            self.figure.savefig(file, format="svg", transparent=False, facecolor="none", metadata={"Date": None})
        svg = file.getvalue()
        svg = svg[svg.index("<svg") :]
        svg = re.sub(
            r"<metadata>.*?</metadata>|<style.*?</style>", "", svg, flags=re.DOTALL
        )  # style would leak into the page
        svg = svg.replace("#000000", "currentColor")
        # several pictures share one page: their ids must differ
        mark = hashlib.sha256(svg.encode()).hexdigest()[:8]
        svg = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>p{mark}-", svg)
        label = html.escape(self.alt, quote=True)
        head = f'<svg role="img" aria-label="{label}" fill="currentColor" stroke-linejoin="round" '
        head += 'style="max-width:100%;height:auto"'
        return svg.replace("<svg", head, 1)
