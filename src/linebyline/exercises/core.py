"""What an exercise is, and how its check runs: random trials, small ones first, up to the first counter-example.

Standard library only, so that it runs wherever Python does. A module of a part (`networks/losses.py`, ...) ends with
`EXERCISES = [Exercise(name="its-name", ...), ...]`; the registry finds it by its place in this package, and the `__init__.py`
of its folder names it in `MODULES`, where its lecture stands.

    def rows_sum_to_one(candidate, rng):
        logits = np.array(rng.numbers(rng.size, 3))
        expect(candidate(logits).sum(axis=1), np.ones(rng.size))

The candidate that a property receives is guarded: a function that raises or changes its input is told so.
"""

import ast
import re
import warnings
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from typing import Any

from linebyline.exercises.demands import Mismatch, demands, expect, expect_that
from linebyline.exercises.guard import Complaint, Guarded, shown_inputs, wrong_parameters
from linebyline.exercises.trial import Trial
from linebyline.exercises.values import NOTHING, show

__all__ = ["Exercise", "Mismatch", "Trial", "Verdict", "check", "examine", "expect", "expect_that", "worded"]
TRIALS = 20  # random inputs for each property
told: ContextVar[list[tuple[str, bool]] | None] = ContextVar("told", default=None)
"""Where a page that runs the reader's program collects what its calls of `check` found: the exercise's name, whether it holds."""


@dataclass(frozen=True)
class Exercise:
    """One exercise: what to call, what must hold, what to say when it does not.

    Args:
        name: Its name on the page and in `check`, words joined by dashes: "softmax-gradient".
        call: How its function is called, dashes as underscores: "softmax_gradient(logits, labels)".
        hint: One or two sentences that help without giving the solution away, shown below each counter-example.
        properties: What must hold, a clause without full stop -> function(candidate, rng) that calls `expect`.
            They run in this order: begin with one that sees the whole result (type, shape, dtype).
        wrong: Label -> a wrong answer that the check must reject, the popular mistakes among them (for the tests).
    """

    name: str
    call: str
    hint: str
    properties: Mapping[str, Callable[[Any, Trial], None]]
    wrong: Mapping[str, Callable]

    def __post_init__(self):
        if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", self.name):
            raise ValueError(f"name = {self.name!r}: expected lower-case words joined by dashes, as in 'log-softmax'")
        if not re.fullmatch(rf"{self.function}\([a-z_]\w*(, [a-z_]\w*)*\)", self.call):
            raise ValueError(f"call = {self.call!r}: expected function and arguments, as in '{self.function}(x, y)'")
        if not self.hint.strip() or not self.properties:
            raise ValueError(f"exercise {self.name!r}: expected a hint and at least one property")

    @property
    def function(self) -> str:
        """The name of the reader's function."""
        return self.name.replace("-", "_")

    @property
    def arguments(self) -> list[str]:
        """The names of the function's arguments, in order."""
        return [argument.id for argument in ast.parse(self.call, mode="eval").body.args]


@dataclass(frozen=True)
class Verdict:
    """What a check found: whether all properties hold, the text for the reader, and the property that fails."""

    holds: bool
    text: str
    failed: str | None = None


def examine(
    exercise: Exercise, candidate: Callable, *, seed: int = 0, watch: Callable[[str, dict], None] | None = None
) -> Verdict:
    """Runs the check of an exercise and words the verdict, without printing it.

    Args:
        exercise: The exercise.
        candidate: The reader's function.
        seed: Another seed draws other inputs.
        watch: Called before each call of the candidate with the title and the lines to show should it never return.

    Raises:
        ValueError: If the candidate is no function, or if a property of the exercise checks nothing.
    """
    if not callable(candidate):
        usage = f"check({exercise.name!r}, {exercise.function})"
        raise ValueError(f"candidate = {show(candidate)}: expected a function, as in {usage}")
    refusal = wrong_parameters(candidate, exercise.arguments)
    if refusal:
        title = f"{exercise.name}: your function cannot be called as {exercise.call}."
        return Verdict(False, worded(title, refusal, ""))
    count, drawn, fixed = len(exercise.properties), 0, 0
    for index, text in enumerate(exercise.properties, start=1):
        title = f"{exercise.name}: property {index} of {count} fails: {text}."
        for trial in range(TRIALS):
            rng = Trial(f"{seed}/{exercise.name}/{text}/{trial}", size=1 + 5 * trial // TRIALS)
            on_call = watch and partial(watch, title)
            lines = _attempt(exercise, text, Guarded(candidate, exercise.function, exercise.arguments, on_call), rng)
            if lines:
                return Verdict(False, worded(title, lines, exercise.hint), text)
            drawn, fixed = drawn + rng.drawn, fixed + (not rng.drawn)
            if not rng.drawn:
                break
    kinds = ((drawn, "random"), (fixed, "fixed"))
    on = [f"{number} {kind} input{'s' * (number != 1)}" for number, kind in kinds if number]
    return Verdict(True, f"{exercise.name}: {count} of {count} properties hold on {' and '.join(on)}.")


def _attempt(exercise: Exercise, text: str, guarded: Guarded, rng: Trial) -> dict[str, str] | None:
    """One trial of one property: the lines of the complaint, or None."""
    demanded: list[int] = []
    token = demands.set(demanded)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an overflow is reported by its result: nan or inf
            exercise.properties[text](guarded, rng)
    except Complaint as complaint:
        return complaint.lines
    except Mismatch as mismatch:
        return shown_inputs(guarded.inputs if mismatch.inputs is None else mismatch.inputs) | mismatch.lines
    except Exception as error:
        if not guarded.called:
            raise
        unfit = f"The check could not go on with this result ({type(error).__name__})."
        note = NOTHING if guarded.result is None else unfit
        return shown_inputs(guarded.inputs) | {"came": show(guarded.result, tidy=True), "note": note}
    finally:
        demands.reset(token)
    if not demanded or not guarded.called:
        lack = "demands nothing" if not demanded else "never calls the candidate"
        raise ValueError(f"exercise {exercise.name!r}: property {text!r} {lack}, so it cannot fail")
    return None


def worded(title: str, lines: Mapping[str, str], hint: str) -> str:
    """A verdict's text: its title, then its labelled lines, then the hint."""
    shown = {label: text.replace("\n", "\n" + " " * 12) for label, text in {**lines, "hint": hint}.items()}
    return "\n".join([title, *(f"  {label:<10}{text}" for label, text in shown.items() if text)])


def check(name: str, candidate: Callable, *, seed: int = 0) -> bool:
    """Checks the reader's function and prints the verdict: all properties hold, or a counter-example and a hint.

    Args:
        name: The exercise's name, as on the page: "softmax".
        candidate: The reader's function.
        seed: Another seed draws other inputs.

    Returns:
        Whether all properties hold.

    Raises:
        ValueError: If there is no such exercise (near names are listed), or the candidate is no function.
    """
    from linebyline.exercises.registry import find, loading  # here: the registry imports this module

    if loading.get():  # `linebyline check` reads the file first: a check inside it would run twice
        return False
    exercise = find(name)
    verdict = examine(exercise, candidate, seed=seed)
    print(verdict.text)
    if (results := told.get()) is not None:
        results.append((exercise.name, verdict.holds))
    return verdict.holds
