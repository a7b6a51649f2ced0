"""The data of a figure as tables: the numbers are those given to matplotlib, the names those that the picture gives."""

import csv as reader
import io

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest

from press import draw, figures, tables
from press.tables import plain, rows


@pytest.fixture(autouse=True)
def nothing_stays():
    """Figures and settings of pyplot are the process's: other tests look at them."""
    with matplotlib.rc_context():
        yield
    plt.close("all")


@pytest.fixture
def axes():
    """One plot with labelled axes; `plain` colours, so that the tests can name them."""
    fig, axes = plt.subplots()
    axes.set(xlabel="time (s)", ylabel="height (m)")
    yield axes
    plt.close(fig)


def only(axes):
    (table,) = tables.of(axes.figure)
    return table


def number(text):
    return float(text) if text else np.nan


def columns(table):
    return {head: [number(row[place]) for row in table.rows] for place, head in enumerate(table.head)}


def test_lines_with_the_same_x_share_a_table_whose_heads_hold_the_units(axes):
    axes.plot([0, 1, 2], [1, 4, 9], label="up")
    axes.plot([0, 1, 2], [9.5, 4.25, 1], "--", label="down")
    table = only(axes)
    assert table.title == "height (m) against time (s)"
    assert columns(table) == {"time (s)": [0, 1, 2], "up (m)": [1, 4, 9], "down (m)": [9.5, 4.25, 1]}


def test_a_shorter_series_stands_in_the_table_of_the_longer_one_and_another_x_gets_its_own(axes):
    axes.plot(range(6), range(6), label="all")
    axes.plot([0, 2, 4], [7, 8, 9], "o", label="some")
    axes.plot([0.5, 1.5, 2.5], [1, 1, 2], label="between")
    first, second = tables.of(axes.figure)
    assert [row[2] for row in first.rows] == ["7", "", "8", "", "9", ""]
    assert columns(second) == {"time (s)": [0.5, 1.5, 2.5], "height (m)": [1, 1, 2]} and second.title == "between"


def test_a_long_line_keeps_its_first_last_lowest_and_highest_row(axes):
    x, y = np.linspace(0, 1, 500), np.zeros(500)
    y[123], y[321] = -7, 8
    axes.plot(x, y)
    table = only(axes)
    assert len(table.rows) <= 27 and table.title.endswith(f"({len(table.rows)} of 500 rows)")
    shown = columns(table)
    assert shown["time (s)"][0] == 0 and shown["time (s)"][-1] == 1
    assert {-7, 8} <= set(shown["height (m)"])
    assert set(shown["time (s)"]) <= {plain.rounded(value) for value in x}


def test_on_a_log_axis_the_rows_are_spaced_as_they_are_drawn(axes):
    axes.plot(np.arange(1, 10_001), np.arange(1, 10_001))
    axes.set(xscale="log")
    shown = columns(only(axes))["time (s)"]
    assert sum(value < 100 for value in shown) > 8


def test_a_scatter_gives_its_points_and_areas(axes):
    axes.scatter([3, 1, 2], [6, 4, 5], s=[10, 20, 30], label="dots")
    table = only(axes)
    assert columns(table) == {"time (s)": [1, 2, 3], "dots (m)": [4, 5, 6], "dots, area (m)": [20, 30, 10]}


@pytest.mark.parametrize("sideways", [False, True])
def test_bars_stand_beside_their_words(axes, sideways):
    at, names = np.arange(3), ["a", "b", "c"]
    draw_bars, ticks = (axes.barh, axes.set_yticks) if sideways else (axes.bar, axes.set_xticks)
    draw_bars(at - 0.2, [1, 2, 3], 0.4, label="left")
    draw_bars(at + 0.2, [4, 5, 6.5], 0.4, label="right")
    ticks(at, names)
    table = only(axes)
    assert table.head == (["height (m)", "left", "right"] if sideways else ["time (s)", "left", "right"])
    assert table.rows == [["a", "1", "4"], ["b", "2", "5"], ["c", "3", "6.5"]]


def test_stacked_bars_give_the_length_of_each_piece(axes):
    axes.bar(["a", "b"], [1, 2], label="low")
    axes.bar(["a", "b"], [3, 4], bottom=[1, 2], label="high")
    assert only(axes).rows == [["a", "1", "3"], ["b", "2", "4"]]


@pytest.mark.parametrize("kind", ["bars", "steps"])
def test_a_histogram_gives_its_edges_and_counts(axes, kind):
    values, edges = [0.1, 0.2, 1.1, 2.5, 2.6, 2.7], [0, 1, 2, 3]
    axes.hist(values, bins=edges) if kind == "bars" else axes.stairs([2, 1, 3], edges)
    table = only(axes)
    assert table.head[:2] == ["time (s), from", "time (s), to"]
    assert table.rows == [["0", "1", "2"], ["1", "2", "1"], ["2", "3", "3"]]


def test_error_bars_give_their_ends(axes):
    axes.errorbar([0, 1, 2], [5, 6, 7], yerr=[[1, 1, 2], [2, 2, 0.5]], capsize=3, label="measured")
    assert columns(only(axes)) == {
        "time (s)": [0, 1, 2], "measured (m)": [5, 6, 7],
        "measured, from (m)": [4, 5, 5], "measured, to (m)": [7, 8, 7.5],
    }  # fmt: skip


def test_a_band_belongs_to_the_line_of_its_colour_and_a_field_of_the_background_to_nothing(axes):
    axes.plot([0, 1, 2], [1, 2, 3], color="C0", label="middle")
    axes.fill_between([0, 1, 2], [0, 1, 1.5], [2, 3, 4], color="C0", alpha=0.2)
    axes.fill_between([0, 2], [0, 0], [9, 9], color="C0", alpha=0.1)
    assert columns(only(axes)) == {
        "time (s)": [0, 1, 2], "middle (m)": [1, 2, 3], "middle, from (m)": [0, 1, 1.5], "middle, to (m)": [2, 3, 4],
    }  # fmt: skip


def test_a_small_matrix_is_a_table_and_a_large_picture_a_remark(axes):
    axes.imshow([[1, 2, 3], [4, 5, 6.25]])
    axes.set_xticks(range(3), ["a", "b", "c"])
    table = only(axes)
    assert table.head == ["height (m)", "a", "b", "c"] and table.rows == [["0", "1", "2", "3"], ["1", "4", "5", "6.25"]]
    axes.clear()
    axes.imshow(np.arange(10_000).reshape(100, 100))
    axes.plot([1, 2], [3, 4], "o")
    points, remark = tables.of(axes.figure)
    assert points.rows == [["1", "1", "3"], ["2", "2", "4"]] and not remark.head and "shades" in remark.title


def test_a_path_keeps_its_order_and_contours_are_no_data(axes):
    axes.contour([0, 1], [0, 1], [[0, 1], [1, 2]])
    axes.plot([0, 1, 0.5], [0, 0.5, 0.25], label="walk")
    axes.plot(1, 1, "*", label="end")
    path, places, remark = tables.of(axes.figure)
    assert path.title == "walk" and path.rows == [["1", "0", "0"], ["2", "1", "0.5"], ["3", "0.5", "0.25"]]
    assert places.rows == [["end", "1", "1"]] and "lines of equal height" in remark.title


def test_guides_count_only_with_a_name(axes):
    axes.plot([0, 1, 2], [1, 2, 3])
    axes.axhline(2.5, color="C1")
    axes.plot([1, 1], [0, 2], ":")
    assert len(tables.of(axes.figure)) == 1
    axes.axvline(1.5, label="limit")
    axes.axhline(0.5, color="C3")
    axes.text(0.2, 0.6, "floor", color="C3")
    axes.axvline(0.25, color="C4")
    axes.text(0.25, 2.8, "a quarter")
    _, places = tables.of(axes.figure)
    assert sorted(places.rows) == [
        ["a quarter", "0.25", "everywhere"], ["floor", "everywhere", "0.5"], ["limit", "1.5", "everywhere"],
    ]  # fmt: skip


def test_names_come_from_hidden_labels_texts_and_other_panels():
    fig, (left, right) = plt.subplots(1, 2)
    left.set(xlabel="x", ylabel="y")
    right.set(xlabel="x", ylabel="z")
    left.plot([0, 1, 2], [1, 2, 3], color="C0", label="first")
    left.plot([0, 1, 2], [3, 2, 0], color="C1")
    left.text(1, 1, "second", color="C1")
    right.plot([0, 1, 2], [5, 6, 7], color="C0")
    right.plot([0, 1, 2], [8, 9, 9], color="C4", label="_third")
    one, other = tables.of(fig)
    plt.close(fig)
    assert one.head == ["x", "first", "second"] and other.head == ["x", "first", "third"]
    assert one.title.startswith("left: ") and other.title.startswith("right: ")
    assert [handle.get_label() for handle in right.get_legend_handles_labels()[0]] == []  # hidden labels stay out of legends


def test_a_figure_in_steps_gives_its_paths(axes):
    from matplotlib.collections import LineCollection

    for step in (1, 2):
        pieces = [[(step - 1, 0), (step, 1)], [(0, step - 1), (0, step)]]
        axes.add_collection(LineCollection(pieces, colors=["C0", "C1"], gid=f"step-{step}"))
    first, second = tables.of(axes.figure)
    assert first.rows == [["0", "0"], ["1", "1"], ["2", "1"]]
    assert [row[-1] for row in second.rows] == ["0", "1", "2"]


def test_a_drawing_without_scales_has_no_table(axes):
    axes.plot([0, 1], [0, 1], "o-", label="an edge")
    assert tables.of(axes.figure) != []
    axes.set_axis_off()
    assert tables.of(axes.figure) == []
    bare = plt.figure().subplots()
    bare.imshow(np.eye(20))
    bare.set(xticks=[], yticks=[])
    assert tables.of(bare.figure) == []


def test_rounding_gives_the_same_text_on_every_machine(axes):
    rng = np.random.default_rng(0)
    values = np.concatenate([rng.normal(size=300), np.arange(1, 301) / 8000, [1.0125, 2.0005, 1e-17, 12345.5]])
    for shift in (1 + 1e-9, 1 - 1e-9):
        assert list(map(plain.number, values)) == list(map(plain.number, values * shift))
    noise = np.cos(np.arange(40) * np.pi / 2) + rng.normal(scale=1e-16, size=40)
    axes.plot(np.arange(40), noise)
    assert {row[1] for row in only(axes).rows} == {"-1", "0", "1"}


def test_without_the_first_rounding_a_tie_would_fall_on_either_side(monkeypatch):
    monkeypatch.setattr(plain, "_FIRST", plain.Context(prec=17))
    assert len({plain.number(1.0125 * shift) for shift in (1 - 1e-9, 1 + 1e-9)}) == 2


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (-0.0, "0"), (1234567, "1234567"), (12345.678, "12350"), (0.000123456, "0.0001235"), (1.2e-5, "1.2e-5"),
     (-3.14159, "-3.142"), (6.02e23, "6.02e23"), (np.nan, ""), (-np.inf, "-inf"), (100.0, "100")],
)  # fmt: skip
def test_numbers_are_short(value, text):
    assert plain.number(value) == text


@pytest.mark.parametrize(
    ("label", "text"),
    [("$w_1$ (no unit)", "w₁ (no unit)"), ("size (in $\\eta$)", "size (in η)"), ("$10^{-3}$", "10⁻³"), ("$2^{n-1}$", "2ⁿ⁻¹"),
     ("$w\\cdot x + b$", "w·x + b"), ("$\\lfloor\\log_2 n\\rfloor$", "⌊log₂ n⌋"), ("two\nlines", "two lines")],
)  # fmt: skip
def test_formulas_become_plain_text(label, text):
    assert plain.words(label) == text


def test_a_formula_that_cannot_be_said_stops_the_figure():
    with pytest.raises(ValueError, match=r"cannot write \\frac"):
        plain.words(r"$\frac{1}{2}$")


def test_the_file_can_be_read_back_and_is_known_as_unicode(axes):
    axes.plot([0, 1, 2], [1, 2, 3], label='a "b", η')
    axes.plot(0.5, 9, "o", label="mark")
    text = tables.csv(tables.of(axes.figure))
    assert text.startswith("\ufeff") and "\r" not in text
    read = list(reader.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert read[1][1] == 'a "b", η (m)' and [] in read and read[-1] == ["mark", "0.5", "9"]


def test_rows_of_a_comparison_are_those_where_all_have_a_value():
    x = np.arange(161.0)
    some = np.where(x % 8 == 0, x, np.nan)
    chosen = rows.choose([x, some])
    assert all(row % 8 == 0 for row in chosen) and len(chosen) >= 12
    few = np.where(x % 40 == 0, x, np.nan)  # five rows hold all three: too few for a table, so those that hold two count
    assert rows.choose([x, some, few]) == sorted({*chosen, *range(0, 161, 40)})


def test_a_plot_that_gives_no_data_is_refused(tmp_path, monkeypatch):
    """The planted fault: the reading of lines is broken, the figure plots one all the same."""
    script = tmp_path / "figure_line.py"
    script.write_text("import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2, 3], [1, 2, 4])\n")
    monkeypatch.setattr(tables.drawn, "_line", lambda axes, line, name: [])
    with pytest.raises(draw.Unfit, match="gives no data"):
        draw.draw(script, tmp_path)


# Plots without a table, with the reason; all other figures of the course that have scales have one.
WITHOUT = {"conv_edges": "pictures drawn as squares, without scales: the finding says what is to be seen"}
DIAGRAMS = {
    "autograd_graph", "broadcast_and_back", "conv_backward_wires", "conv_places", "conv_volumes", "im2col_matrix",
    "receptive_tree",
}  # fmt: skip


@pytest.fixture(scope="module")
def course():
    figures.prepare()
    return {name: figures.FIGURES / f"{name}.csv" for name in figures.scripts()}


def test_every_figure_of_the_course_is_a_plot_with_a_table_or_a_diagram(course):
    assert {name for name, path in course.items() if not path.exists()} == DIAGRAMS | set(WITHOUT)


def test_the_tables_of_the_course_are_whole(course):
    for name, path in course.items():
        if not path.exists():
            continue
        lines = list(reader.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
        blocks = [[]]
        for line in lines:
            blocks.append([]) if not line else blocks[-1].append(line)
        for title, *table in blocks:
            assert len(title) == 1 and title[0], name
            if table:
                heads, *body = table
                assert all(heads) and len(set(heads)) == len(heads), (name, heads)
                assert body and all(len(row) == len(heads) and any(row[1:]) for row in body), (name, title)
        assert path.stat().st_size < 8_000, name
