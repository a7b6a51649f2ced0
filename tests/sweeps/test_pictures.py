"""Importance and correlation against cases with a known answer, and that the pictures show what the rows hold."""

from dataclasses import replace

import numpy as np
import pytest

from linebyline.sweeps import Row, pictures
from linebyline.sweeps.importance import correlations, explained, varied
from linebyline.training import Settings

RATES, OPTIMIZERS, WIDTHS = (1e-3, 1e-2, 1e-1), ("sgd", "adam"), (4, 8)


def rows(accuracy):
    """A complete grid whose accuracy is a function of rate number, optimizer number and width number."""
    return [
        Row(replace(Settings(), learning_rate=rate, optimizer=name, hidden=(width,)), [0.0], [accuracy(i, j, k)])
        for i, rate in enumerate(RATES)
        for j, name in enumerate(OPTIMIZERS)
        for k, width in enumerate(WIDTHS)
    ]


def test_one_setting_that_decides_explains_all():
    parts = explained(rows(lambda i, j, k: 0.5 + 0.1 * j))
    assert list(parts)[0] == "optimizer" and parts == pytest.approx({"optimizer": 1, "learning rate": 0, "hidden width": 0})


def test_independent_effects_add_up_to_one():
    parts = explained(rows(lambda i, j, k: 0.1 * i + 0.2 * j - 0.05 * k))
    variances = {"learning rate": 0.01 * 2 / 3, "optimizer": 0.04 / 4, "hidden width": 0.0025 / 4}
    assert parts == pytest.approx({name: value / sum(variances.values()) for name, value in variances.items()})


def test_settings_that_act_only_together_explain_nothing_alone():
    parts = explained(rows(lambda i, j, k: float(j == k)))
    assert parts == pytest.approx(dict.fromkeys(parts, 0.0), abs=1e-12)


def test_numbers_from_a_range_are_told_apart_by_quarters():
    rng = np.random.default_rng(0)
    many = [Row(replace(Settings(), learning_rate=float(rate)), [0.0], [float(rng.random())]) for rate in rng.random(200) + 1e-3]
    assert explained(many)["learning rate"] < 0.1  # noise: each value alone would explain itself, and all


def test_correlations_have_a_sign_and_see_numbers_by_their_logarithm():
    signed = correlations(rows(lambda i, j, k: 0.1 * i))
    assert signed["learning rate"] == pytest.approx(1) and signed["optimizer: sgd"] == pytest.approx(0)
    assert correlations(rows(lambda i, j, k: -0.1 * j))["optimizer: adam"] == pytest.approx(-1)


def test_equal_accuracies_explain_nothing():
    assert set(explained(rows(lambda i, j, k: 0.5)).values()) == {0.0}
    assert set(correlations(rows(lambda i, j, k: 0.5)).values()) == {0.0}
    with pytest.raises(ValueError, match="there are no rows"):
        varied([])


def test_the_best_so_far_never_falls():
    accuracies = np.random.default_rng(0).random(12)
    figure = pictures.accuracy_over_time([Row(Settings(), [0.0], [float(each)]) for each in accuracies])
    best = figure.axes[0].lines[1].get_ydata()
    np.testing.assert_array_equal(best, np.maximum.accumulate(accuracies))


def test_parallel_coordinates_have_an_axis_for_each_varied_setting_and_one_line_a_network():
    some = rows(lambda i, j, k: 0.1 * i + 0.2 * j)
    figure = pictures.parallel_coordinates(some)
    names = [label.get_text().replace("\n", " ") for label in figure.axes[0].get_xticklabels()]
    assert names == ["hidden width", "optimizer", "learning rate", "accuracy"]
    assert len(figure.axes[0].collections[0].get_segments()) == len(some)
    assert len(pictures.parallel_coordinates(some, most=5).axes[0].collections[0].get_segments()) == 5


def test_the_bars_are_the_numbers():
    some = rows(lambda i, j, k: 0.1 * i + 0.2 * j)
    parts, signed = pictures.importance(some).axes
    assert [bar.get_width() for bar in parts.patches][::-1] == pytest.approx(list(explained(some).values()))
    assert [bar.get_width() for bar in signed.patches][::-1] == pytest.approx(list(correlations(some).values()))
