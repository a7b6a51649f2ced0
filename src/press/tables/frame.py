"""What stands around an axes: its name among the others, the labels of its axes with their units, ticks that are words."""

import re

import numpy as np

from press.tables.plain import words

NUMBER = re.compile(r"[-+−]?[\d,. ]*\d([eE][-−]?\d+|·10.*)?\s*%?|[-−]?10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+|1?0?")
SIDES = {
    (1, 2): ("left", "right"),
    (2, 1): ("above", "below"),
    (1, 3): ("left", "middle", "right"),
    (3, 1): ("above", "middle", "below"),
}


class Frame:
    """An axes among those of its figure."""

    def __init__(self, axes, others: list):
        self.axes, self.others = axes, others
        figure = axes.figure
        title, self.x, self.y = words(axes.get_title()), words(axes.get_xlabel()), words(axes.get_ylabel())
        self.x = self.x or self._next(lambda other: other.get_xlabel(), "get_xlim", column=True) or words(figure.get_supxlabel())
        self.y = self.y or self._next(lambda other: other.get_ylabel(), "get_ylim", column=False) or words(figure.get_supylabel())
        self.x_words, self.y_words = (_ticks(axes, which) for which in "xy")
        if not self.y and not self.y_words:
            self.y = self._next(lambda other: other.get_ylabel(), None, column=False) or title
        above = self._next(lambda other: other.get_title(), None, column=True)
        self.name = title or above or (self._side() if len(others) > 1 else "")
        self.x, self.y = (plain.replace(" (no unit)", "") for plain in (self.x or "x", self.y or "y"))
        self.log_x = axes.get_xscale() == "log"

    def _place(self, axes) -> tuple[int, int] | None:
        spec = axes.get_subplotspec()
        return (spec.rowspan.start, spec.colspan.start) if spec else None

    def _next(self, label, limits, column: bool) -> str:
        """The label of an axes that stands in the same column (row) and, where it must, has the same limits."""
        here = self._place(self.axes)
        for other in self.others:
            there = self._place(other)
            same = here and there and here[column] == there[column]
            if same and label(other) and (not limits or np.allclose(getattr(other, limits)(), getattr(self.axes, limits)())):
                return words(label(other))
        return ""

    def _side(self) -> str:
        here = self._place(self.axes)
        if not here:
            return f"panel {self.others.index(self.axes) + 1}"
        grid = self.axes.get_subplotspec().get_gridspec()
        if (grid.nrows, grid.ncols) in SIDES:
            return SIDES[grid.nrows, grid.ncols][max(here)]
        return f"row {here[0] + 1}, column {here[1] + 1}"

    def unit(self) -> str:
        """The unit of the y axis as it stands in its label, such as ` (nats)`."""
        found = re.search(r" \([^()]*\)$", self.y)
        return found[0] if found else ""


def scaled(axes) -> bool:
    """Whether an axes says what is along its sides: a plot. One that does not is a diagram or a picture."""
    if not axes.axison or hasattr(axes, "get_zlim"):
        return False
    ticks = [*axes.get_xticklabels(), *axes.get_yticklabels()]
    return bool(axes.get_xlabel() or axes.get_ylabel() or any(tick.get_text() for tick in ticks))


def same_limits(axes, other) -> bool:
    return np.allclose([*axes.get_xlim(), *axes.get_ylim()], [*other.get_xlim(), *other.get_ylim()])


def _ticks(axes, which: str) -> dict[float, str]:
    """Ticks that are words, not numbers; those of an axes that shares the scale where this one hides its own."""
    group = getattr(axes, f"get_shared_{which}_axes")()
    for one in [axes, *group.get_siblings(axes)]:
        axis = getattr(one, f"{which}axis")
        texts = [words(tick.get_text()) for tick in axis.get_ticklabels()]
        if any(texts):
            named = dict(zip(map(float, axis.get_ticklocs()), texts, strict=False))
            return {} if all(NUMBER.fullmatch(text) for text in texts) else named
    return {}


def categories(values: np.ndarray, ticks: dict[float, str], reach: float = 0.3) -> list[str] | None:
    """The words of the ticks at which the values stand, or None where they stand between them."""
    if not ticks or not len(values):
        return None
    places = np.array(sorted(ticks))
    spacing = np.min(np.diff(places)) if len(places) > 1 else 1.0
    nearest = places[np.abs(values[:, None] - places).argmin(axis=1)]
    return [ticks[place] for place in nearest] if np.all(np.abs(values - nearest) <= reach * spacing) else None


def with_words(label: str, ticks: dict[float, str]) -> str:
    """A label that tells which numbers the words at its ticks stand for."""
    from press.tables.plain import number

    told = ", ".join(f"{number(place)} = {text}" for place, text in ticks.items() if text)
    return f"{label} ({told})" if told else label
