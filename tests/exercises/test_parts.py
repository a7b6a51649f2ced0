"""Over all exercises of all parts: each can be passed, each can be failed, and none of its properties is idle."""

import random
import sys
from pathlib import Path

import numpy as np
import pytest

from linebyline.byhand import dense, losses
from linebyline.exercises import Exercise, expect, registry
from linebyline.exercises.core import examine
from linebyline.exercises.sandbox import load

SNIPPETS = Path(__file__).parents[2] / "snippets"
PARTS = registry.parts()
EXERCISES = [exercise for exercises in PARTS.values() for exercise in exercises]
each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.name)


PACKAGE = {  # the right answer to exercises whose solution no page shows
    "log-softmax": losses.log_softmax,
    "softmax-cross-entropy-gradient": losses.softmax_cross_entropy_backward,
    "dense-backward": dense.dense_backward,
}


def solution(exercise: Exercise):
    """The page's own solution, loaded without running its check; else the package's function that does the same."""
    files = sorted(SNIPPETS.glob(f"*/solution_{exercise.function}.py"))
    if not files:  # several short exercises of a page may share one file
        call = f'check("{exercise.name}", {exercise.function})'
        files = [file for file in sorted(SNIPPETS.glob("*/solution_*.py")) if call in file.read_text(encoding="utf-8")]
    if not files and exercise.name in PACKAGE:
        return PACKAGE[exercise.name]
    assert len(files) == 1, f"{exercise.name}: write snippets/<lecture>/solution_{exercise.function}.py, once"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", list(sys.path))  # load() adds the file's folder
        return load(files[0], exercise.function)


def only(exercise: Exercise, text: str) -> Exercise:
    """The exercise with one of its properties."""
    return Exercise(exercise.name, exercise.call, exercise.hint, {text: exercise.properties[text]}, {})


def disturbed(function):
    """A right answer with noise that differs from call to call: no true property survives it."""
    noise = random.Random(0)

    def disturb(value):
        if isinstance(value, dict):
            return {key: disturb(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(map(disturb, value))
        if isinstance(value, bool | np.bool_):
            return not value
        return value + noise.randint(1, 99) if isinstance(value, int | np.integer) else value + noise.uniform(1, 99)

    return lambda *args: disturb(function(*args))


def repeated(function):
    """A right answer that does its work twice: it breaks a property that counts calls."""
    return lambda *args: (function(*args), function(*args))[1]


def idle(exercise: Exercise, function) -> list[str]:
    """The properties that neither a planted wrong answer, nor noise, nor work done twice can break."""
    faulty = [*exercise.wrong.values(), disturbed(function), repeated(function)]
    return [text for text in exercise.properties if all(examine(only(exercise, text), wrong).holds for wrong in faulty)]


def accepted(exercise: Exercise) -> list[str]:
    """The labels of the planted wrong answers that the check lets through."""
    return [label for label, wrong in exercise.wrong.items() if examine(exercise, wrong).holds]


def test_there_are_exercises():
    assert {"softmax"} <= {exercise.name for exercise in EXERCISES}


@each_exercise
def test_it_has_a_hint_four_properties_and_three_wrong_answers(exercise):
    assert len(exercise.hint) > 20 and exercise.hint.rstrip()[-1] in ".?"
    assert len(exercise.properties) >= 4 and len(exercise.wrong) >= 3
    assert not [text for text in exercise.properties if text.endswith(".")]


@each_exercise
@pytest.mark.parametrize("seed", [0, 1])
def test_a_right_answer_is_accepted(exercise, seed):
    verdict = examine(exercise, solution(exercise), seed=seed)
    assert verdict.holds, verdict.text


@each_exercise
def test_each_wrong_answer_is_rejected(exercise):
    assert not accepted(exercise)


@each_exercise
def test_each_property_can_fail(exercise):
    assert not idle(exercise, solution(exercise))


@each_exercise
def test_each_wrong_answer_is_wrong_in_what_it_returns(exercise):
    """A planted answer that only crashes, or takes other arguments, would prove nothing about the properties."""
    for label, wrong in exercise.wrong.items():
        text = examine(exercise, wrong).text
        assert "cannot be called" not in text and "raised in line" not in text, f"{label}: {text}"


def test_an_exercise_without_a_solution_on_a_page_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "SNIPPETS", tmp_path)
    with pytest.raises(AssertionError, match="write snippets/<lecture>/solution_softmax.py, once"):
        solution(registry.find("softmax"))


def test_the_guards_of_this_file_see_what_they_guard_against():
    def one(candidate, rng):
        expect(candidate(rng.number()) * 0, 0.0)  # holds for any finite number: idle

    def right(candidate, rng):
        x = rng.number()
        expect(candidate(x), x)

    wrong = {"sum": lambda x: x + 1, "no": float}
    planted = Exercise("same", "same(x)", "Do nothing.", {"idle": one, "right": right}, wrong)
    assert accepted(planted) == ["no"]
    assert idle(planted, float) == ["idle"]


def test_a_module_without_exercises_and_a_name_given_twice_are_refused(monkeypatch):
    monkeypatch.setattr(registry, "OWN", registry.OWN - {"values"})
    with pytest.raises(ValueError, match=r"exercises/values\.py holds no exercises: end it with EXERCISES"):
        registry.parts()
    monkeypatch.undo()
    first = next(iter(PARTS))
    monkeypatch.setattr(f"linebyline.exercises.{first}.EXERCISES", PARTS[first][:1] * 2)
    with pytest.raises(ValueError, match=f"two exercises are called '{PARTS[first][0].name}': rename one"):
        registry.parts()
