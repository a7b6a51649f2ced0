"""The check of an exercise: each fault that a candidate or an exercise may have is planted and must be told."""

import sys

import numpy as np
import pytest

from linebyline.exercises import Exercise, check, expect, expect_that
from linebyline.exercises.core import TRIALS, examine, told


def _doubled(candidate, rng):
    x = np.array(rng.numbers(rng.size, 2))
    expect(candidate(x), 2 * x)


def _doubled_one(candidate, rng):
    expect(candidate(np.array([[1.0, -2.0]])), np.array([[2.0, -4.0]]))


def exercise(**properties):
    found = properties or {"each entry doubles": _doubled, "one case by hand": _doubled_one}
    return Exercise(name="double", call="double(x)", hint="Twice each.", properties=found, wrong={})


def double(x):
    return 2 * x


def in_place(x):
    x *= 2
    return x


def raises(x):
    rows = 1
    return x[rows, 5]


def raises_in_helper(x):
    return raises(x)


def raises_in_a_library(x):
    return np.concatenate(x, axis="rows")


def leaves(x):
    sys.exit(3)


def unwritten(x):
    raise NotImplementedError


def test_a_right_answer_is_told_how_many_properties_hold_on_how_many_inputs():
    verdict = examine(exercise(), double)
    assert verdict.holds
    assert verdict.text == "double: 2 of 2 properties hold on 20 random inputs and 1 fixed input."
    assert TRIALS == 20


def test_the_whole_text_of_a_counter_example():
    verdict = examine(exercise(), lambda x: x + x**2)
    assert not verdict.holds and verdict.failed == "each entry doubles"
    lines = verdict.text.splitlines()
    assert lines[0] == "double: property 1 of 2 fails: each entry doubles."
    assert [line[:12].strip() for line in lines[1:]] == ["on", "came", "expected", "note", "hint"]
    assert lines[1].startswith("  on        x = [[") and lines[1].endswith("]]")
    assert "At [0, 0] it differs by " in lines[4] and lines[5] == "  hint      Twice each."


@pytest.mark.parametrize(("candidate", "told"), [
    (lambda x: None, "Nothing came back (None): does the function end with a return?"),
    (lambda x: (2 * x).tolist(), "It is a list of 1 value; expected an array of shape (1, 2)."),
    (lambda x: 2.0, "It is a number; expected an array of shape (1, 2)."),
    (lambda x: (2 * x).T, "Its shape is (2, 1); expected (1, 2)."),
    (lambda x: (2 * x)[0], "Its shape is (2,); expected (1, 2)."),
    (lambda x: (2 * x).astype(np.float32), "Its dtype is float32; expected float64."),
    (lambda x: (2 * x).astype(int), "Its dtype is int64; expected float64."),
    (lambda x: (2 * x).astype(object), "Its dtype is object; expected float64."),
    (lambda x: 2 * x + 0j, "Its dtype is complex128; expected float64."),
    (lambda x: 2 * x * np.nan, "At [0, 0] it is nan, not a number."),
    (lambda x: x / 0, "At [0, 0] it "),  # NumPy's warning about it must not become an error
    (lambda x: 2 * x + 1e-6, "At [0, 0] it differs by about 1e-06."),
    (in_place, "double changed its input: afterwards x = "),
    (raises, "IndexError: index 1 is out of bounds for axis 0 with size 1, raised in line 3 of raises"),
    (raises_in_helper, "raised in line 3 of raises"),
    (raises_in_a_library, ", raised in line 2 of raises_in_a_library"),
    (leaves, "a call of sys.exit, raised in line 2 of leaves"),
    (unwritten, "NotImplementedError: double is not written yet"),
    (lambda: 1, "a function of no arguments"),
    (lambda x, y: x, "a function of 2 arguments: x, y"),
])
def test_a_fault_of_the_candidate_is_told(candidate, told):
    verdict = examine(exercise(), candidate)
    assert not verdict.holds
    assert told in verdict.text


def test_optional_parameters_and_functions_of_other_libraries_are_welcome():
    assert examine(exercise(), lambda x, factor=2: factor * x).holds
    assert examine(exercise(), lambda *anything: 2 * anything[0]).holds
    assert not examine(exercise(), np.exp).holds  # a function written in C, without a signature in older NumPy


def test_a_result_that_the_check_cannot_work_with_is_the_candidates_fault():
    def summed(candidate, rng):
        expect(candidate(np.array(rng.numbers(2))).sum(), 1.0)

    assert "(AttributeError)" in examine(exercise(summed=summed), lambda x: [1]).text
    assert "(None): does the function end" in examine(exercise(summed=summed), lambda x: None).text


def test_a_mutation_inside_nested_inputs_is_told():
    def nested(candidate, rng):
        expect(candidate([{"w": np.array(rng.numbers(2)), "steps": 0}]), 1)

    def step(x):
        x[0]["steps"] += 1
        return 1

    def grow(x):
        x.append(3)
        return 1

    def swap(x):
        x[0]["w"] = x[0]["w"].tolist()
        return 1

    assert examine(exercise(nested=nested), lambda x: 1).holds
    for candidate in (step, grow, swap):
        assert "changed its input" in examine(exercise(nested=nested), candidate).text


def test_a_property_that_demands_nothing_or_calls_nothing_is_refused():
    with pytest.raises(ValueError, match="'silent' demands nothing, so it cannot fail"):
        examine(exercise(silent=lambda candidate, rng: candidate(1.0)), double)
    with pytest.raises(ValueError, match="'idle' never calls the candidate, so it cannot fail"):
        examine(exercise(idle=lambda candidate, rng: expect(1, 1)), double)


def test_a_broken_property_is_not_blamed_on_the_candidate():
    def broken(candidate, rng):
        raise KeyError("a slip of the author")

    with pytest.raises(KeyError):
        examine(exercise(broken=broken), double)
    with pytest.raises(TypeError, match="the property calls double with 2 arguments"):
        examine(exercise(twice=lambda candidate, rng: candidate(1, 2)), double)


def test_a_condition_and_its_own_inputs_are_shown():
    def positive(candidate, rng):
        probs = candidate(rng.number())
        expect_that(probs > 0, probs, "a positive number", {"seen": 7})

    text = examine(exercise(positive=positive), lambda x: -1.0).text
    assert "  on        seen = 7\n  came      -1.0\n  expected  a positive number\n" in text
    assert "There is a nan in it" in examine(exercise(positive=positive), lambda x: float("nan")).text
    assert examine(exercise(positive=positive), lambda x: 1.0).holds


def test_small_inputs_come_first_and_the_same_seed_draws_the_same():
    sizes, drawn = [], {0: [], 1: []}
    for seed in (0, 0, 1):
        def watched(candidate, rng, seed=seed):
            sizes.append(rng.size)
            drawn[seed].append(rng.numbers(2))
            expect(candidate(drawn[seed][-1]), 0)

        assert examine(exercise(watched=watched), lambda x: 0, seed=seed).holds
    assert sizes[:TRIALS] == sorted(sizes[:TRIALS]) and {1, 5} == {sizes[0], sizes[TRIALS - 1]}
    assert drawn[0][:TRIALS] == drawn[0][TRIALS:] and drawn[0][:TRIALS] != drawn[1]


@pytest.mark.parametrize("wrong", [
    {"name": "Double"}, {"name": "double_it"}, {"call": "twice(x)"}, {"call": "double"}, {"call": "double()"},
    {"hint": "  "}, {"properties": {}},
])
def test_an_exercise_that_is_badly_written_is_refused(wrong):
    right = {"name": "double", "call": "double(x)", "hint": "Twice.", "properties": {"p": _doubled}, "wrong": {}}
    Exercise(**right)
    with pytest.raises(ValueError, match="expected"):
        Exercise(**{**right, **wrong})


def test_check_prints_and_returns(capsys, monkeypatch):
    monkeypatch.setattr("linebyline.exercises.registry.find", lambda name: exercise())
    assert check("double", double) is True
    assert capsys.readouterr().out == "double: 2 of 2 properties hold on 20 random inputs and 1 fixed input.\n"
    assert check("double", lambda x: x) is False
    assert capsys.readouterr().out.startswith("double: property 1 of 2 fails")


def test_a_listener_is_told_what_held(monkeypatch, capsys):
    monkeypatch.setattr("linebyline.exercises.registry.find", lambda name: exercise())
    check("double", double)  # nobody listens
    results = []
    token = told.set(results)
    try:
        check("DOUBLE", double)  # told by the exercise's own name
        check("double", lambda x: x)
        with pytest.raises(ValueError):
            check("double", 3.0)
    finally:
        told.reset(token)
    check("double", double)
    assert results == [("double", True), ("double", False)]


def test_a_name_or_a_candidate_that_is_none():
    with pytest.raises(ValueError, match="there is no exercise 'sofmax': did you mean 'softmax'"):
        check("sofmax", double)
    with pytest.raises(ValueError, match="there is no exercise 'qqqqq': `linebyline check --list` shows them all"):
        check("qqqqq", double)
    with pytest.raises(ValueError, match=r"name = 3\.0: expected the name of an exercise"):
        check(3.0, double)
    with pytest.raises(ValueError, match=r"candidate = \[1\.0\]: expected a function"):
        check("softmax", np.ones(1))
