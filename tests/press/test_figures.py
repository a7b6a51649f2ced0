"""Figures: drawn in two palettes, only when something changed, and shown so that a browser loads one of the two."""

import itertools
import re
import shutil
import xml.etree.ElementTree as etree

import markdown
import numpy as np
import pytest

from press import PressError, desk, figures
from press.draw import PALETTES, compact

GOOD = """import matplotlib.pyplot as plt

fig, axis = plt.subplots(figsize=(3, 2))
axis.plot([0, 1], [0, 1], label='a')
axis.legend()
"""


COMMON = figures._common


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """A course whose one figure, `line`, is drawn: each drawing starts an interpreter."""
    root = tmp_path_factory.mktemp("course")
    script = root / "snippets" / "halving" / "figure_line.py"
    script.parent.mkdir(parents=True)
    script.write_text(GOOD)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figures, "_common", bytes)
        figures.prepare(snippets=root / "snippets", figures=root / "generated", cache=root / "cache")
    return root


@pytest.fixture
def world(drawn, tmp_path, monkeypatch):
    """A copy of that course: `draw()` prepares its figures, `write(name, code)` writes a script."""
    shutil.copytree(drawn, tmp_path, dirs_exist_ok=True)

    class World:
        snippets, figures, cache = tmp_path / "snippets", tmp_path / "generated", tmp_path / "cache"

        def write(self, name, code=GOOD, lecture="halving"):
            script = self.snippets / lecture / f"figure_{name}.py"
            script.parent.mkdir(parents=True, exist_ok=True)
            script.write_text(code)
            return script

        def draw(self, **more):
            return figures.prepare(snippets=self.snippets, figures=self.figures, cache=self.cache, **more)

        def svg(self, name):
            return (self.figures / f"{name}.svg").read_text()

    monkeypatch.setattr(figures, "_common", bytes)  # the package may change while the tests run
    monkeypatch.setattr(figures, "SNIPPETS", World.snippets)
    monkeypatch.setattr(figures, "FIGURES", World.figures)
    return World()


def test_a_figure_is_drawn_again_only_when_its_code_or_its_drawing_changes(world, monkeypatch):
    first = {path.name: path.read_bytes() for path in world.figures.iterdir()}
    assert set(first) == {"line-light.svg", "line-dark.svg", "line.csv"}
    with monkeypatch.context() as patch:
        patch.setattr(figures, "_run", None)  # an unchanged figure starts no process
        assert world.draw() == []
    (world.figures / "line-dark.svg").write_text("<svg/>")
    assert world.draw() == ["line"]
    (world.figures / "line.csv").unlink()
    assert world.draw() == ["line"]
    assert {path.name: path.read_bytes() for path in world.figures.iterdir()} == first  # the same bytes on every run
    world.write("line", GOOD.replace("[0, 1], [0, 1]", "[0, 1], [0, 2]"))
    assert world.draw() == ["line"]
    assert world.svg("line-light") != first["line-light.svg"].decode()


def test_a_change_of_the_package_or_of_a_version_draws_every_figure_again(world, tmp_path, monkeypatch):
    package, machinery = tmp_path / "src" / "linebyline", tmp_path / "src" / "press"
    own = [machinery / "figures.py", machinery / "draw.py", machinery / "tables" / "rows.py"]
    for file in (package / "byhand" / "losses.py", *own):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("a = 1\n")
    monkeypatch.setattr(figures, "SOURCE", tmp_path / "src")
    monkeypatch.setattr(figures, "__file__", str(machinery / "figures.py"))
    seen = [COMMON()]
    assert COMMON() == seen[0]
    for file in (package / "byhand" / "losses.py", *own):
        file.write_text("a = 2\n")
        seen.append(COMMON())
    monkeypatch.setattr(figures, "version", lambda name: "99")
    assert len({*seen, COMMON()}) == 6
    monkeypatch.setattr(figures, "_common", lambda: b"another")
    assert world.draw() == ["line"]


def test_the_figures_are_transparent_dateless_and_follow_the_palette(world):
    for name, palette in PALETTES.items():
        svg = world.svg(f"line-{name}")
        other = PALETTES["dark" if name == "light" else "light"]
        assert palette["text"] in svg and palette["cycle"][0] in svg
        assert other["text"] not in svg and other["cycle"][0] not in svg
        assert "<dc:date>" not in svg and "<text" not in svg
        assert not re.search(r"(fill|stroke): #(000000|ffffff)", svg.replace(f"fill: {palette['page']}; opacity", ""))
    assert re.search(r'id="patch_1">\s*<path [^>]*style="fill: none"', world.svg("line-light"))


def test_outlines_are_shortened_and_nothing_else_is():
    svg = '<g transform="scale(0.015625)">\n  <path id="a" d="M 1.234567 2.000001 \nL -0.5 10 \n" style="x"/>\n</g>'
    assert compact(svg) == '<g transform="scale(0.015625)">\n<path id="a" d="M 1.23 2 L -0.5 10" style="x"/>\n</g>'


FAULTS = {
    "figure_bad.py:2: ZeroDivisionError: division by zero; mend the script.": "x = 1\nx / 0\n",
    "figure_bad.py:3: SyntaxError: ": "x = 1\n\nx = = 2\n",
    "UserWarning: Glyph": GOOD + "axis.set_title('語')\n",  # would be drawn as an empty box
    "figure_bad.py:6: UserWarning: Glyph": GOOD + "axis.set_title('語'), fig.canvas.draw()\n",
    "fig is NoneType; mend": "fig = None\n",
    "figure_bad.py: it changed the global style (font.size)": "import matplotlib as m\nm.rcParams['font.size'] = 20\n" + GOOD,
    "exit status 3": "import os\nos._exit(3)\n",
    "at most 40 are allowed; rasterize": GOOD + "import random\naxis.plot([random.random() for _ in range(4000)])\n",
}


@pytest.mark.parametrize("sentence", FAULTS)
def test_a_broken_script_is_named_in_one_sentence_and_leaves_nothing(world, sentence):
    world.write("bad", FAULTS[sentence])
    for palette in ("light", "dark"):
        (world.figures / f"bad-{palette}.svg").write_text("what an older script drew")
    (world.figures / "bad.csv").write_text("its data")
    with pytest.raises(PressError) as caught:
        world.draw()
    assert sentence in str(caught.value) and "\n" not in str(caught.value)
    assert {path.name for path in world.figures.iterdir()} == {"line-light.svg", "line-dark.svg", "line.csv"}


def test_one_broken_figure_does_not_keep_the_others_from_being_drawn(world):
    world.write("bad", "x = 1 / 0\n")
    world.write("worse", "x = 1 / 0\n")
    world.write("new")
    with pytest.raises(PressError, match=r"figure_bad\.py:1: .*\(1 more figures fail\.\)"):
        world.draw()
    assert len(list(world.figures.iterdir())) == 6
    world.write("bad")
    world.write("worse")
    assert world.draw() == ["bad", "worse"]


def test_a_script_that_does_not_end_is_stopped(world, monkeypatch):
    world.write("slow", "while True:\n    pass\n")
    monkeypatch.setattr(figures, "KILL_AFTER", 2.0)
    with pytest.raises(PressError, match=r"figure_slow\.py: still ran after 2 s"):
        world.draw()


def test_figures_of_deleted_scripts_are_removed(world):
    world.write("line").unlink()
    world.draw()
    assert not list(world.figures.iterdir()) and not list(world.cache.iterdir())


def test_two_scripts_of_the_same_name_are_refused(world):
    world.write("line", lecture="quarters")
    with pytest.raises(PressError, match=r"halving/figure_line\.py and .*quarters/figure_line\.py have the same name"):
        world.draw()


def test_the_progress_bar_counts_the_figures_that_are_drawn(world):
    from rich.progress import Progress

    world.write("other")
    progress = Progress(disable=True)
    world.draw(progress=progress)
    assert [(task.completed, task.total) for task in progress.tasks] == [(1, 1)]


def _html(text):
    return markdown.markdown(text, extensions=["press.figures", "footnotes", "pymdownx.superfences", "pymdownx.highlight"])


def test_the_page_shows_both_palettes_sized_and_lazy_with_the_code_folded_below(world):
    world.write("line", GOOD + "\n# 1 < 2\n")
    html = _html('Before.\n![A "line" rises](figure:line)\nAfter *it*.')
    root = etree.fromstring(f"<div>{html}</div>")
    assert [child.tag for child in root] == ["p", "figure", "p"] and root[2][0].tag == "em"
    light, dark, data, details = root[1]
    width, height = figures.size(world.svg("line-light"))
    assert (width, height) == (pytest.approx(300, abs=20), pytest.approx(200, abs=20))  # 3 by 2 inches at 96 pixels
    for image, palette in ((light, "light"), (dark, "dark")):
        assert image.attrib == {
            "class": f"only-{palette}", "src": f"/generated/figures/line-{palette}.svg", "alt": 'A "line" rises',
            "width": str(width), "height": str(height), "loading": "lazy",
        }  # fmt: skip
    assert data.get("class") == "figure-data" and data.get("open") is None
    assert data.find(".//a").attrib == {"href": "/generated/figures/line.csv", "download": ""} and data.find(".//table") is None
    assert details.get("open") is None and details[0].tag == "summary"
    assert details.find(".//div[@class='highlight']/pre/code") is not None
    assert "".join(details.find(".//pre").itertext()) == GOOD + "\n# 1 < 2\n"


def test_a_diagram_has_no_data_and_what_an_older_plot_left_is_removed(world):
    world.write("line", GOOD + "axis.set_axis_off()\n")
    assert world.draw() == ["line"] and not (world.figures / "line.csv").exists()
    assert world.draw() == []
    (world.figures / "line.csv").write_text("planted")
    assert world.draw() == ["line"] and not (world.figures / "line.csv").exists()
    assert "figure-data" not in _html("![A line rises](figure:line)")


def test_the_links_are_seen_by_the_step_of_mkdocs_that_makes_them_relative(world):
    md = markdown.Markdown(extensions=["press.figures"])
    seen = []

    class Relpath(markdown.treeprocessors.Treeprocessor):
        def run(self, root):
            seen.extend(image.get("src") for image in root.iter("img"))

    md.treeprocessors.register(Relpath(md), "relpath", 0)
    md.convert("![A line rises](figure:line)")
    assert seen == ["/generated/figures/line-light.svg", "/generated/figures/line-dark.svg"]


def test_a_figure_inside_a_fence_stays_text(world):
    assert "<img" not in _html("```text\n![A line rises](figure:line)\n```")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("![x](figure:lime)", "'lime' .* does not exist; did you mean line?"),
        ("![x](figure:something-else)", "write snippets/<lecture>/figure_something-else.py"),
        ("![x](figure:new)", r"new-light\.svg is not drawn yet; run `press prepare`"),
        ("See ![x](figure:line) here.", "must stand alone on its line"),
        ("- ![x](figure:line) in a list", "must stand alone on its line"),
    ],
)
def test_a_figure_that_cannot_be_shown_fails_the_build(world, text, sentence):
    world.write("new")
    with pytest.raises(PressError, match=sentence):
        _html(text)


# What the eye needs: WCAG contrast, and distance in Oklab under simulated colour blindness (Machado et al. 2009, severity 1).
BLINDNESS = {
    "none": np.eye(3),
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
# Oklab: from linear sRGB, and from the cube roots of what that gives
LMS = np.array([[0.412221, 0.536333, 0.051446], [0.211903, 0.680700, 0.107397], [0.088302, 0.281719, 0.629979]])
LAB = np.array([[0.210454, 0.793618, -0.004072], [1.977998, -2.428592, 0.450594], [0.025904, 0.782772, -0.808676]])


def _linear(colour):
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    low, high = sorted(_linear(colour) @ [0.2126, 0.7152, 0.0722] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def nearest(cycle, matrix):
    seen = [LAB @ np.cbrt(LMS @ np.clip(np.array(matrix) @ _linear(colour), 0, 1)) for colour in cycle]
    return min(np.linalg.norm(one - other) for one, other in itertools.combinations(seen, 2))


@pytest.mark.parametrize("name", PALETTES)
def test_the_palettes_can_be_read_by_everyone(name):
    palette = PALETTES[name]
    assert contrast(palette["text"], palette["page"]) >= 4.5
    assert min(contrast(colour, palette["page"]) for colour in palette["cycle"]) >= 3
    assert min(nearest(palette["cycle"], matrix) for matrix in BLINDNESS.values()) > 0.09


def test_the_measures_refuse_what_cannot_be_read():
    default = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b"]  # matplotlib's own cycle
    assert min(contrast(colour, "#ffffff") for colour in default) < 3
    assert min(nearest(default, matrix) for matrix in BLINDNESS.values()) < 0.05
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_no_figure_imports_what_its_cache_does_not_see():
    unseen = {f"linebyline.{name.removesuffix('.py')}" for name in figures.UNDRAWN}
    for script in figures.scripts().values():
        modules = desk.imported(script.read_text(encoding="utf-8"))
        assert not {name for name in modules for each in unseen if name == each or name.startswith(f"{each}.")}, script
    assert "linebyline.exercises.core" in desk.imported("from linebyline.exercises import check")
