"""Finds exercises in the parts, the modules or folders of this package that hold `EXERCISES`. Standard library only.

A module is imported when an exercise of it is asked for, and not before: most import NumPy, which a browser may lack. Until
then its text says what it holds, so each exercise is written `Exercise(name="its-name", ...)`.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterable
from contextvars import ContextVar
from difflib import get_close_matches
from functools import cache

import linebyline.exercises as package
from linebyline.exercises.core import Exercise

OWN = {"answers", "compare", "core", "demands", "guard", "registry", "sandbox", "trial", "values"}  # modules that are no part
NAME = re.compile(r'\bExercise\(\s*name="([^"]*)"')
loading: ContextVar[bool] = ContextVar("loading", default=False)  # whether a candidate's file is being read


def _texts(path: Iterable[str], prefix: str, leave_out: Iterable[str] = ()) -> dict[str, str]:
    """The modules below a path with their text, in alphabetical order. One that begins with _ is a helper of others."""
    found = {}
    for module in sorted(pkgutil.iter_modules(path), key=lambda module: module.name):
        if module.name in leave_out or module.name.startswith("_"):
            continue
        spec = module.module_finder.find_spec(module.name, None)
        name = f"{prefix}.{module.name}"
        found |= _texts(spec.submodule_search_locations, name) if module.ispkg else {name: spec.loader.get_source(module.name)}
    return found


@cache
def _homes(path: tuple[str, ...]) -> dict[str, str]:
    """The name of each exercise with the module that holds it. Nothing is imported."""
    texts = _texts(path, package.__name__, OWN)
    return {name: module for module, text in texts.items() for name in NAME.findall(text)}


def names() -> list[str]:
    """The names of all exercises. Nothing is imported."""
    return list(_homes(tuple(package.__path__)))


def parts() -> dict[str, list[Exercise]]:
    """Each part with its exercises, loaded, in the order of the lectures: the one in which a folder's `MODULES` names them.

    Raises:
        ValueError: If a module here holds no exercises or stands in no order, or if two exercises have one name.
    """
    found: dict[str, list[Exercise]] = {}
    texts = _texts(package.__path__, package.__name__, OWN)
    for module in sorted(texts, key=_place):
        exercises = list(getattr(importlib.import_module(module), "EXERCISES", ()))
        if not exercises:
            raise ValueError(f"{_file(module)} holds no exercises: end it with EXERCISES = [...]")
        if sorted(exercise.name for exercise in exercises) != sorted(NAME.findall(texts[module])):
            raise ValueError(f'{_file(module)}: write each exercise of EXERCISES as Exercise(name="its-name", ...), and no other')
        found.setdefault(_part(module), []).extend(exercises)
    given = [exercise.name for exercises in found.values() for exercise in exercises]
    twice = sorted({name for name in given if given.count(name) > 1})
    if twice:
        raise ValueError(f"two exercises are called {twice[0]!r}: rename one")
    return found


def _part(module: str) -> str:
    return module.removeprefix(f"{package.__name__}.").partition(".")[0]


def _file(module: str) -> str:
    return f"{module.replace('.', '/')}.py"


def _place(module: str) -> tuple[str, int]:
    """Where a module's exercises are listed: parts in alphabetical order, the modules of a folder as it orders them."""
    part, last = _part(module), module.rpartition(".")[2]
    if module == f"{package.__name__}.{part}":
        return part, 0
    order = importlib.import_module(f"{package.__name__}.{part}").MODULES
    if last not in order:
        raise ValueError(f"{_file(module)} has no place: name it in MODULES of {part}/__init__.py, in the order of the lectures")
    return part, order.index(last)


def find(name: str) -> Exercise:
    """The exercise of this name; underscores may stand for dashes.

    Raises:
        ValueError: If there is none; near names are listed.
    """
    if not isinstance(name, str):
        raise ValueError(f"name = {name!r}: expected the name of an exercise, as in check('softmax', softmax)")
    homes = _homes(tuple(package.__path__))
    wanted = name.strip().lower().replace("_", "-")
    if wanted in homes:
        return {exercise.name: exercise for exercise in importlib.import_module(homes[wanted]).EXERCISES}[wanted]
    near = get_close_matches(wanted, homes, n=3, cutoff=0.5)
    advice = f"did you mean {' or '.join(map(repr, near))}?" if near else "`linebyline check --list` shows them all"
    raise ValueError(f"there is no exercise {name!r}: {advice}")
