"""What an exercise is, and how its check runs: many random trials, small ones first; the first counter-example is shown.

Standard library only, so that it runs wherever Python does. A part (`neurons.py`, `networks.py`, ...) ends with
`EXERCISES = [Exercise(...), ...]`; the registry finds it by its place in this package.

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
from typing import Any

from linebyline.exercises.compare import difference
from linebyline.exercises.guard import Complaint, Guarded, shown_inputs, wrong_parameters
from linebyline.exercises.trial import Trial
from linebyline.exercises.values import NOTHING, holds_nan, show

TRIALS = 20  # random inputs for each property
_expectations: ContextVar[list | None] = ContextVar("expectations", default=None)  # what the running property demanded


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
            raise ValueError(f"name = {self.name!r}: expected lower-case words joined by dashes, as in 'softmax-gradient'")
        if not re.fullmatch(rf"{self.function}\([a-z_]\w*(, [a-z_]\w*)*\)", self.call):
            raise ValueError(f"call = {self.call!r}: expected the function and its arguments, as in '{self.function}(x, y)'")
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


class Mismatch(AssertionError):
    """A property does not hold: what came and what was expected, in words, and on which inputs."""

    def __init__(self, got: str, expected: str, note: str, inputs: Mapping[str, Any] | None):
        super().__init__(f"came {got}, expected {expected}. {note}")
        self.lines = {"came": got, "expected": expected, "note": note}
        self.inputs = inputs


def expect(got: Any, expected: Any, inputs: Mapping[str, Any] | None = None, tolerance: float = 1e-8) -> None:
    """Demands that `got` equals `expected` in type, shape, dtype and value.

    Args:
        got: What the candidate returned, or what was made of it.
        expected: A number, an array, or a tuple, list or dict of such.
        inputs: Name -> value, shown with the counter-example; by default the arguments of the candidate's last call.
        tolerance: Numbers agree when they differ by at most tolerance * max(1, |expected|).

    Raises:
        Mismatch: If they differ.
    """
    _count()
    note = difference(got, expected, tolerance)
    if note is not None:
        raise Mismatch(show(got, tidy=True), show(expected, tidy=True), note, inputs)


def expect_that(condition: Any, got: Any, expected: str, inputs: Mapping[str, Any] | None = None) -> None:
    """Demands what is not an equality: `expect_that((probs > 0).all(), probs, "positive numbers")`.

    Raises:
        Mismatch: If `condition` is false.
    """
    _count()
    if got is None or not condition:
        note = NOTHING if got is None else "There is a nan in it: not a number." if holds_nan(got) else ""
        raise Mismatch(show(got, tidy=True), expected, note, inputs)


def _count() -> None:
    demanded = _expectations.get()
    if demanded is not None:
        demanded.append(True)


@dataclass(frozen=True)
class Verdict:
    """What a check found: whether all properties hold, the text for the reader, and the property that fails."""

    holds: bool
    text: str
    failed: str | None = None


def examine(
    exercise: Exercise, candidate: Callable, *, seed: int = 0, watch: Callable[[str], None] | None = None
) -> Verdict:
    """Runs the check of an exercise and words the verdict, without printing it.

    Args:
        exercise: The exercise.
        candidate: The reader's function.
        seed: Another seed draws other inputs.
        watch: Called before each call of the candidate with the verdict to show should that call never return.

    Raises:
        ValueError: If the candidate is no function, or if a property of the exercise checks nothing.
    """
    if not callable(candidate):
        usage = f"check({exercise.name!r}, {exercise.function})"
        raise ValueError(f"candidate = {show(candidate)}: expected a function, as in {usage}")
    refusal = wrong_parameters(candidate, exercise.arguments)
    if refusal:
        title = f"{exercise.name}: your function cannot be called as {exercise.call}."
        return Verdict(False, _worded(title, refusal, ""))
    count, drawn, fixed = len(exercise.properties), 0, 0
    for index, text in enumerate(exercise.properties, start=1):
        title = f"{exercise.name}: property {index} of {count} fails: {text}."
        for trial in range(TRIALS):
            rng = Trial(f"{seed}/{exercise.name}/{text}/{trial}", size=1 + 5 * trial // TRIALS)
            on_call = watch and (lambda lines, title=title: watch(_worded(title, lines, exercise.hint)))
            lines = _attempt(exercise, text, Guarded(candidate, exercise.function, exercise.arguments, on_call), rng)
            if lines:
                return Verdict(False, _worded(title, lines, exercise.hint), text)
            drawn, fixed = drawn + rng.drawn, fixed + (not rng.drawn)
            if not rng.drawn:
                break
    on = [f"{number} {what} input{'s' * (number != 1)}" for number, what in ((drawn, "random"), (fixed, "fixed")) if number]
    return Verdict(True, f"{exercise.name}: {count} of {count} properties hold on {' and '.join(on)}.")


def _attempt(exercise: Exercise, text: str, guarded: Guarded, rng: Trial) -> dict[str, str] | None:
    """One trial of one property: the lines of the complaint, or None."""
    demanded: list = []
    token = _expectations.set(demanded)
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
        note = NOTHING if guarded.result is None else f"The check could not go on with this result ({type(error).__name__})."
        return shown_inputs(guarded.inputs) | {"came": show(guarded.result, tidy=True), "note": note}
    finally:
        _expectations.reset(token)
    if not demanded or not guarded.called:
        lack = "demands nothing" if not demanded else "never calls the candidate"
        raise ValueError(f"exercise {exercise.name!r}: property {text!r} {lack}, so it cannot fail")
    return None


def _worded(title: str, lines: Mapping[str, str], hint: str) -> str:
    shown = {**lines, "hint": hint}
    return "\n".join([title, *(f"  {label:<10}{text}" for label, text in shown.items() if text)])


def check(name: str, candidate: Callable, *, seed: int = 0) -> bool:
    """Checks the reader's function and prints the verdict: all properties hold, or the first counter-example and a hint.

    Args:
        name: The exercise's name, as on the page: "softmax".
        candidate: The reader's function.
        seed: Another seed draws other inputs.

    Returns:
        Whether all properties hold.

    Raises:
        ValueError: If there is no such exercise (near names are listed), or the candidate is no function.
    """
    from linebyline.exercises.registry import find, loading  # here, since a part that the registry loads imports this module

    if loading.get():  # `linebyline check` reads the file first: a check inside it would run twice
        return False
    verdict = examine(find(name), candidate, seed=seed)
    print(verdict.text)
    return verdict.holds
