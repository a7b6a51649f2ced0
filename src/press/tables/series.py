"""Numbers that belong together in a drawing, and how a script names and colours them."""

import re
from dataclasses import dataclass, field

import numpy as np
from matplotlib.colors import to_hex

OWN = re.compile(r"_(child|line|container|collection|nolegend_?|image)\d*_?$")  # the labels matplotlib makes up itself
EVERYWHERE = np.array([np.nan])  # the coordinate along a guide


@dataclass(eq=False)
class Series:
    """Numbers that belong together. `more` holds further columns, `kind` says how they are drawn."""

    kind: str  # line, marks, bars, guide, band, ellipse
    x: np.ndarray
    y: np.ndarray
    label: str = ""
    color: str = ""
    more: dict[str, np.ndarray] = field(default_factory=dict)
    look: str = ""  # what a reader calls it who knows no name: dashed line, squares
    named: bool = True  # False: the name is only its look
    sideways: bool = False  # horizontal bars: x holds their places, which stand on the y axis

    def __len__(self):
        return len(self.x)


def label(artist) -> str:
    """Return the name a script gave: with an underscore before it, it is for the table alone and no legend shows it."""
    text = str(artist.get_label() or "")
    return "" if OWN.match(text) else text.removeprefix("_")


def numbers(values) -> np.ndarray:
    return np.ma.filled(np.ma.asarray(values, dtype=float), np.nan).ravel()


def hexed(color) -> str:
    color = np.atleast_2d(color)[0] if not isinstance(color, str) else color
    return "" if len(color) == 0 or isinstance(color, str) and color == "none" else to_hex(color)


def hexed_all(colors) -> str:
    """The colour of a collection whose parts all have the same."""
    return hexed(colors) if len(colors) and len(np.unique(colors, axis=0)) == 1 else ""
