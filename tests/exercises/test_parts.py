"""Over all exercises of all parts: each can be passed, each can be failed, and none of its properties is idle."""

import importlib
import random
import sys
from pathlib import Path

import numpy as np
import pytest

import linebyline.exercises as package
from linebyline.byhand import dense, losses
from linebyline.exercises import Exercise, answers, expect, registry
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


@pytest.fixture
def plant(tmp_path, monkeypatch):
    """Adds modules to the package for the time of a test: their path below it, and their text."""
    path = str(tmp_path / "planted")
    monkeypatch.setattr(package, "__path__", [*package.__path__, path])

    def plant(modules: dict[str, str]):
        for module, text in modules.items():
            file = Path(path, f"{module}.py")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        importlib.invalidate_caches()

    before = set(sys.modules)
    yield plant
    for module in set(sys.modules) - before:
        if module.startswith("linebyline.exercises."):
            del sys.modules[module]


EXERCISE = """from linebyline.exercises.core import Exercise
EXERCISES = [Exercise(name="{name}", call="{name}(x)", hint="None.", properties={{"it holds": print}}, wrong={{}})]
"""


def test_a_module_without_exercises_and_a_name_given_twice_are_refused(plant, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(registry, "OWN", registry.OWN - {"values"})
        with pytest.raises(ValueError, match=r"exercises/values\.py holds no exercises: end it with EXERCISES"):
            registry.parts()
    plant({"zebra": EXERCISE.format(name="softmax")})
    with pytest.raises(ValueError, match="two exercises are called 'softmax': rename one"):
        registry.parts()


def test_a_module_is_found_by_its_place_and_without_being_imported(plant):
    plant({"zoo/__init__": 'MODULES = ("zebra", "ape")', "zoo/_helper": "raise OSError", "_helper": "raise OSError"})
    plant({"zoo/ape": EXERCISE.format(name="climb"), "zoo/zebra": EXERCISE.format(name="run")})
    plant({"farm": EXERCISE.format(name="graze")})
    assert {"climb", "run", "graze"} <= set(registry.names()) and "linebyline.exercises.zoo" not in sys.modules
    assert registry.find("run").call == "run(x)" and "linebyline.exercises.zoo.ape" not in sys.modules
    with pytest.raises(ValueError, match="there is no exercise 'grase': did you mean 'graze'"):
        registry.find("grase")
    found = registry.parts()
    assert [exercise.name for exercise in found["zoo"]] == ["run", "climb"] and list(found) == sorted(found)


@pytest.mark.parametrize(("text", "told"), [
    (EXERCISE.format(name="run").replace("name=", ""), "write each exercise"),  # its name cannot be read off the text
    (EXERCISE.format(name="run") + "Exercise(name=" + EXERCISE.format(name="rest").split("name=")[1][:-2], "write each exercise"),
    (EXERCISE.format(name="run") + "EXERCISES = EXERCISES * 2", "write each exercise"),
    (EXERCISE.format(name="run"), r"exercises/zoo/zebra\.py has no place: name it in MODULES of zoo/__init__\.py"),
])  # fmt: skip
def test_a_module_that_the_registry_would_not_find_or_place_is_refused(plant, text, told):
    listed = () if "no place" in told else ("zebra",)
    plant({"zoo/__init__": f"MODULES = {listed}", "zoo/zebra": text})
    with pytest.raises(ValueError, match=told):
        registry.parts()


def test_each_folder_orders_its_own_modules_and_no_other():
    for folder in sorted(path.parent for path in Path(package.__file__).parent.glob("*/__init__.py")):
        order = importlib.import_module(f"linebyline.exercises.{folder.name}").MODULES
        assert sorted(order) == sorted(file.stem for file in folder.glob("[!_]*.py")), folder.name


def test_each_function_of_a_stub_has_the_mark_by_which_an_open_answer_is_known():
    for file in sorted(SNIPPETS.glob("*/exercise_*.py")):
        program = file.read_bytes()
        for name in answers.checked(program.decode()):
            assert answers.Answer(name, file.name, program).open, f"{file}: mark the place for {name} with # {answers.OPEN}"
