"""Run one figure script under both palettes: `python -P -m press.draw SCRIPT FOLDER` writes light.svg, dark.svg, data.csv.

A script ends with a matplotlib Figure called `fig`, takes no global style, and colours its lines C0, C1, … from the
cycle; where it needs the colour of the text it asks for `plt.rcParams["text.color"]`, where that of the page for
`plt.rcParams["legend.facecolor"]`. A label with an underscore before it names a line for the table alone (press.tables);
a figure that is no plot has no data.csv. The palettes live in a process of their own: no figure sees another's settings.
"""

import io
import re
import sys
import traceback
import warnings
from pathlib import Path

import matplotlib
import matplotlib.pyplot as plt
from cycler import cycler
from matplotlib.figure import Figure

from press import tables

# Lines: at least 3:1 against the page, and apart from one another under each common colour blindness (tests measure both).
# Text: at least 4.5:1. The backgrounds are those of Material's default and slate palettes.
PALETTES = {
    "light": {
        "page": "#ffffff", "text": "#24262d", "grid": "#d5d7de",
        "cycle": ["#2a6099", "#c84a00", "#3fa07f", "#e65cc8", "#220f5c", "#5c1200"],
    },
    "dark": {
        "page": "#1e2129", "text": "#d9dbe3", "grid": "#454957",
        "cycle": ["#2f8cf0", "#ff8c42", "#6fe8cc", "#b060a0", "#c0a8f0", "#ffee55"],
    },
}  # fmt: skip


class Unfit(Exception):
    """A script that runs, but breaks the rules above."""


def style(palette: dict) -> dict:
    """Return what a palette changes in matplotlib's own defaults: no black, no white, nothing random."""
    black = {key: palette["text"] for key, value in matplotlib.rcParamsDefault.items() if value in ("black", "k")}
    return {
        **black,
        "axes.facecolor": "none",
        "axes.prop_cycle": cycler(color=palette["cycle"]),
        "figure.facecolor": "none",
        "figure.edgecolor": "none",
        "grid.color": palette["grid"],
        "legend.facecolor": palette["page"],  # a legend may lie over lines
        "legend.edgecolor": palette["grid"],
        "savefig.facecolor": "none",
        "svg.fonttype": "path",  # the same letters on every machine
        "svg.hashsalt": "linebyline",  # else the ids inside the SVG are random
    }


def draw(script: Path, folder: Path) -> None:
    """Write light.svg and dark.svg of a script into a folder, and data.csv where it is a plot.

    Raises:
        Unfit: the script leaves no Figure called `fig`, or it changed the global style.
    """
    code = compile(script.read_text(encoding="utf-8"), str(script), "exec", dont_inherit=True)
    for name, palette in PALETTES.items():
        matplotlib.rcdefaults()  # a reader's own matplotlibrc must not change the drawing
        matplotlib.rcParams.update(style(palette))
        before = dict(matplotlib.rcParams)
        namespace = {"__name__": "__main__", "__file__": str(script)}
        exec(code, namespace)
        changed = [key for key, value in matplotlib.rcParams.items() if key != "backend" and value != before[key]]
        if changed:
            raise Unfit(f"it changed the global style ({', '.join(changed)}); style the axes or lines themselves")
        fig = namespace.get("fig")
        if not isinstance(fig, Figure):
            raise Unfit(f"it must end with a matplotlib Figure called fig, and fig is {type(fig).__name__}")
        svg = io.StringIO()
        fig.savefig(svg, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None})
        (folder / f"{name}.svg").write_text(compact(svg.getvalue()), encoding="utf-8", newline="\n")
        if name == "light" and tables.silent(fig):
            raise Unfit("it plots something, but gives no data for its table; teach press.tables to read it")
        if name == "light" and (data := tables.of(fig)):
            (folder / "data.csv").write_text(tables.csv(data), encoding="utf-8", newline="\n")
        plt.close("all")


def compact(svg: str) -> str:
    """Shorten the outlines in an SVG to hundredths of a point, which nobody can see, and drop the blanks around them."""

    def outline(match: re.Match) -> str:
        short = re.sub(r"-?\d+\.\d+", lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), match[0])
        return re.sub(r"\s+", " ", short).replace(' "', '"')

    return re.sub(r"\n\s*", "\n", re.sub(r'(?<= d)="[^"]*"', outline, svg))


def main(script: Path, folder: Path) -> int:
    """Draw; on failure print `LINE error` with the last line of the script that took part, 0 where none did."""
    warnings.simplefilter("error", UserWarning)  # a missing glyph, a label cut off: matplotlib only warns
    try:
        draw(script, folder)
    except Exception as error:
        frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(script)]
        line = error.lineno if isinstance(error, SyntaxError) and error.filename == str(script) else (frames or [0])[-1]
        message = re.sub(r"\s+", " ", str(error)).strip()
        print(line or 0, message if isinstance(error, Unfit) else f"{type(error).__name__}: {message}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
