"""The figures carry labels, work on both palettes, change no global setting, and refuse what cannot be drawn."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import matplotlib
import numpy as np
import pytest

from linebyline.plotting import COLORS, MARKERS, STYLES, Picture, confusion_figure, image_grid, loss_curves, new_figure

CURVES = {"training": [1.0, 0.5, 0.25], "test": [1.1, 0.7, 0.6]}
MATRIX = np.array([[30, 2], [0, 25]])
PICTURES = np.linspace(0, 1, 5 * 64).reshape(5, 64)
FIGURES = {
    "loss_curves": lambda: loss_curves(CURVES),
    "image_grid": lambda: image_grid(PICTURES, titles=list("abcde"), columns=3),
    "confusion_figure": lambda: confusion_figure(MATRIX),
}


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    levels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in levels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", FIGURES)
def test_face_is_transparent_and_no_global_setting_changes(name):
    before = dict(matplotlib.rcParams)
    figure = FIGURES[name]()
    Picture(figure, "a picture")._repr_html_()
    assert figure.get_facecolor()[3] == 0
    assert dict(matplotlib.rcParams) == before


def test_no_figure_stays_in_pyplot():
    import matplotlib.pyplot as plt

    for make in FIGURES.values():
        make()
    assert plt.get_fignums() == []  # pyplot would keep every figure alive


def test_lines_differ_without_colour_and_axes_are_labelled():
    axes = loss_curves(CURVES, y_label="mean cross-entropy (nats)").axes[0]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("epoch", "mean cross-entropy (nats)")
    assert len({line.get_linestyle() for line in axes.lines}) == len(CURVES)
    assert [text.get_text() for text in axes.get_legend().get_texts()] == list(CURVES)
    assert axes.lines[0].get_xdata().tolist() == [1, 2, 3]
    assert len(set(MARKERS)) >= len(COLORS) and len(set(STYLES)) == len(STYLES)


@pytest.mark.parametrize("page", ["#ffffff", "#1e2129"])
@pytest.mark.parametrize("color", COLORS)
def test_colours_are_seen_on_both_pages(page, color):
    assert contrast(color, page) >= 3  # WCAG 2.2, 1.4.11


def test_the_contrast_test_can_fail():
    assert contrast("#ffff00", "#ffffff") < 3 < 20.9 < contrast("#000000", "#ffffff")


def test_confusion_shows_every_count_as_text():
    axes = confusion_figure(MATRIX, names=["cat", "dog"]).axes[0]
    assert {(t.get_position(), t.get_text()) for t in axes.texts} == {((0, 0), "30"), ((1, 0), "2"), ((1, 1), "25")}
    assert [t.get_text() for t in axes.get_yticklabels()] == ["cat", "dog"]
    assert all(t.get_color() in ("#ffffff", "#010101") for t in axes.texts)  # fixed ink on cells of fixed colour
    outlined = [t.get_text() for t in axes.texts if t.get_bbox_patch() is not None]
    assert outlined == ["2"]  # a mistake is told by outline and weight, not by colour alone


def test_cell_ink_has_contrast_at_every_count():
    for count in range(1, 31):
        figure = confusion_figure(np.array([[30, 0], [0, count]]))
        image, text = figure.axes[0].images[0], figure.axes[0].texts[-1]
        cell = matplotlib.colors.to_hex(image.cmap(image.norm(count)))
        assert contrast(cell, text.get_color()) >= 4.5, count  # WCAG 2.2, 1.4.3


def test_grid_shows_each_picture_once_the_right_way_up():
    figure = image_grid(PICTURES, titles=list("abcde"), columns=3)
    assert [axes.get_title() for axes in figure.axes] == list("abcde")
    assert np.array_equal(figure.axes[1].images[0].get_array(), PICTURES[1].reshape(8, 8))
    assert len(image_grid(PICTURES[:1]).axes) == 1


def test_picture_takes_the_ink_of_the_page():
    text = Picture(loss_curves(CURVES), 'losses fall, "all" of them')._repr_html_()
    root = ET.fromstring(text)  # well-formed
    assert root.get("role") == "img" and root.get("aria-label") == 'losses fall, "all" of them'
    assert root.get("fill") == "currentColor" and "stroke: currentColor" in text
    assert "#000000" not in text and "<style" not in text
    assert "matplotlib.org" not in text and "http://www.w3.org/2000/svg" in text


def test_pictures_are_repeatable_and_share_no_id():
    first, again, other = (Picture(loss_curves(CURVES, y_label=label), "x")._repr_html_() for label in "aab")
    assert first == again
    ids = [set(re.findall(r'\bid="([^"]+)"', text)) for text in (first, other)]
    assert ids[0] and ids[0].isdisjoint(ids[1])
    for text, own in zip((first, other), ids, strict=True):
        assert set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', text)) != set()
        assert {a or b for a, b in re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', text)} <= own


def test_picture_needs_words():
    with pytest.raises(ValueError, match="^alt must say what the picture shows, got ' '$"):
        Picture(new_figure(), " ")


@pytest.mark.parametrize(
    "call, complaint",
    [
        (lambda: loss_curves({}), "curves must hold at least one"),
        (lambda: loss_curves({"a": []}), r"curves\['a'\] must have shape \[epochs\], got \[0\]"),
        (lambda: loss_curves({"a": [[1.0]]}), r"curves\['a'\] must have shape \[epochs\], got \[1, 1\]"),
        (lambda: loss_curves({"a": [1.0, float("nan")]}), r"curves\['a'\] must be finite"),
        (lambda: loss_curves({"a": [1.0, 0.0]}, log=True), r"curves\['a'\] must be finite and above 0"),
        (lambda: image_grid(np.zeros((2, 63))), r"images must have shape \[pictures, 64\], got \[2, 63\]"),
        (lambda: image_grid(np.zeros((0, 64))), r"images must have shape .* got \[0, 64\]"),
        (lambda: image_grid(np.full((1, 64), 2.0)), r"images must lie in \[0, 1\]"),
        (lambda: image_grid(np.full((1, 64), np.nan)), r"images must lie in \[0, 1\]"),
        (lambda: image_grid(PICTURES, titles=["a"]), "titles must be as many as the 5 images, got 1"),
        (lambda: image_grid(PICTURES, columns=0), "columns must be at least 1, got 0"),
        (lambda: confusion_figure(np.zeros((2, 3), dtype=int)), r"matrix must have shape .* got \[2, 3\]"),
        (lambda: confusion_figure(np.array([[0.5]])), "matrix must hold counts"),
        (lambda: confusion_figure(np.array([[-1]])), "matrix must hold counts"),
        (lambda: confusion_figure(MATRIX, names=["a"]), "names must be as many as the 2 classes, got 1"),
    ],
)
def test_bad_input_names_the_argument(call, complaint):
    with pytest.raises(ValueError, match=f"^{complaint}"):
        call()


def test_without_matplotlib_one_sentence():
    program = (
        "import sys; sys.modules['matplotlib'] = None\n"
        "from linebyline import plotting\n"
        "try: plotting.loss_curves({'a': [1.0]})\n"
        "except ImportError as error: print(error)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert run.stdout == "Figures need matplotlib: pip install 'linebyline[plot]'\n", run.stderr
