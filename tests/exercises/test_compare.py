"""What counts as the expected result, and how a difference is worded."""

import numpy as np
import pytest

from linebyline.exercises import Mismatch, expect
from linebyline.exercises.values import show


@pytest.mark.parametrize(("got", "expected", "agree"), [
    (1.0, 1.0 + 1e-9, True), (1.0, 1.0 + 1e-7, False), (1e9, 1e9 + 1, True), (np.float64(2), 2.0, True),
    (np.array(2.0), 2.0, True), (2, 2.0, True), (True, 1.0, False), (2.0, 2, False), (np.int64(2), 2, True),
    (True, 1, False), (np.array([2.0]), 2.0, False), (1, True, False), (np.True_, True, True), ("a", "a", True),
    ("a", "b", False), (float("nan"), float("nan"), True), (float("inf"), float("inf"), True),
    (float("inf"), 1.0, False), (float("-inf"), float("inf"), False), (1.0, float("inf"), False),
    ([1.0, 2.0], (1.0, 2.0), True), ([1.0], [1.0, 2.0], False), ({"w": 1.0}, {"w": 1.0}, True),
    ({"w": 1.0}, {"b": 1.0}, False), ({"w": 1.0}, {"w": 2.0}, False), (1.0, None, False), (None, None, True),
    (np.array([1, 2], np.int32), np.array([1, 2]), True), (np.array([1, 3], np.int32), np.array([1, 2]), False),
    (np.zeros((0, 2)), np.zeros((0, 2)), True), (np.zeros((0, 2)), np.zeros((0, 3)), False),
    ([np.ones(2)], [np.ones(2)], True), ([[1.0, 1.0]], [np.ones(2)], False), (np.ones(2), [1.0, 1.0], False),
])
def test_what_counts_as_equal(got, expected, agree):
    if agree:
        expect(got, expected)
    else:
        with pytest.raises(Mismatch) as caught:
            expect(got, expected)
        assert caught.value.lines["note"]


@pytest.mark.parametrize(("got", "note"), [
    ([{"w": np.ones((2, 2)), "b": np.ones(3)}], "At [0]['b'] its shape is (3,); expected (2,)."),
    ([{"w": np.eye(2), "b": np.ones(2)}], "At [0]['w'][0, 1] it differs by 1."),
    ([{"w": np.ones((2, 2)), "b": None}], "At [0]['b'] nothing came back (None)"),
    ([{"w": np.ones((2, 2))}], "At [0] its keys are 'w'; expected 'b', 'w'."),
    ([[]], "At [0] it is a list of 0 values; expected a dict."),
    (7, "It is an integer; expected a list of 1 value."),
    ([], "It is a list of 0 values; expected 1."),
])
def test_a_difference_inside_nested_results_is_placed(got, note):
    with pytest.raises(Mismatch) as caught:
        expect(got, [{"w": np.ones((2, 2)), "b": np.ones(2)}])
    assert caught.value.lines["note"].startswith(note)


@pytest.mark.parametrize(("value", "text"), [
    (0.1 + 0.2, "0.3"), (-0.0, "0.0"), (2.0, "2.0"), (7, "7"), (10**30, "1e+30"), (1.23456e-7, "1.235e-07"),
    (3e-14, "3e-14"),
    (12345.6, "1.235e+04"), (float("nan"), "nan"), (float("inf"), "inf"), (True, "True"), (None, "None"),
    ("a" * 70, repr("a" * 60 + "...")),
    ([1.0, [2.0]], "[1.0, [2.0]]"), ((1,), "(1,)"), ((1, 2.0), "(1, 2.0)"), ({"w": 1.0}, "{'w': 1.0}"), ([], "[]"),
    (list(range(20)), "[0, 1, 2, 3, 4, 5, 6, 7, ...]"), (np.float32(0.1), "0.1"), (np.array(3), "3"),
    (np.ones((5, 1)), "[[1.0], [1.0], [1.0], ...] of shape (5, 1)"), (len, "the function len"),
    (np.zeros((0, 2)), "[] of shape (0, 2)"),
    (np.ones(9), "[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, ...] of shape (9,)"),
    (object(), "an object of type object"), ([object()], "[an object of type object]"),
])
def test_how_a_value_is_shown(value, text):
    assert show(value) == text


def test_what_rounding_leaves_is_shown_as_zero_in_a_result_but_not_in_an_input():
    assert (show(np.array([3e-14]), tidy=True), show([3e-14], tidy=True)) == ("[0.0]", "[0.0]")
    assert show([3e-14]) == "[3e-14]"
