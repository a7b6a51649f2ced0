"""Finds exercises in the parts, the modules or folders of this package that hold `EXERCISES`. Standard library only.

A part is loaded when an exercise is asked for, and not before: parts import NumPy.
"""

import importlib
import pkgutil
from contextvars import ContextVar
from difflib import get_close_matches

import linebyline.exercises as package
from linebyline.exercises.core import Exercise

OWN = {"compare", "core", "demands", "guard", "registry", "sandbox", "trial", "values"}  # the modules that are no part
loading: ContextVar[bool] = ContextVar("loading", default=False)  # whether a candidate's file is being read


def part_names() -> list[str]:
    """The parts' names, in alphabetical order. A module that begins with _ is a part's helper."""
    modules = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return [name for name in modules if name not in OWN and not name.startswith("_")]


def parts() -> dict[str, list[Exercise]]:
    """Each part with its exercises, loaded.

    Raises:
        ValueError: If a module here holds no exercises, or if two exercises have one name.
    """
    found = {}
    for part in part_names():
        exercises = getattr(importlib.import_module(f"{package.__name__}.{part}"), "EXERCISES", None)
        if not exercises:
            raise ValueError(f"linebyline/exercises/{part}.py holds no exercises: end it with EXERCISES = [...]")
        found[part] = list(exercises)
    names = [exercise.name for exercises in found.values() for exercise in exercises]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"two exercises are called {twice[0]!r}: rename one")
    return found


def find(name: str) -> Exercise:
    """The exercise of this name; underscores may stand for dashes.

    Raises:
        ValueError: If there is none; near names are listed.
    """
    if not isinstance(name, str):
        raise ValueError(f"name = {name!r}: expected the name of an exercise, as in check('softmax', softmax)")
    exercises = {exercise.name: exercise for part in parts().values() for exercise in part}
    wanted = name.strip().lower().replace("_", "-")
    if wanted in exercises:
        return exercises[wanted]
    near = get_close_matches(wanted, exercises, n=3, cutoff=0.5)
    advice = f"did you mean {' or '.join(map(repr, near))}?" if near else "`linebyline check --list` shows them all"
    raise ValueError(f"there is no exercise {name!r}: {advice}")
