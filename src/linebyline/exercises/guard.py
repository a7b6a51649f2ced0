"""Calls the reader's function and complains, in words, of what a function must not do. Standard library only."""

import copy
import inspect
from collections.abc import Callable
from typing import Any

from linebyline.exercises.values import show


class Complaint(Exception):
    """The candidate cannot be checked further. `lines` are label -> text, as the verdict shows them."""

    def __init__(self, lines: dict[str, str]):
        super().__init__(str(lines))
        self.lines = lines


class Guarded:
    """The candidate as a property sees it: keeps the inputs of the last call, complains of what a function must not do.

    Args:
        candidate: The reader's function.
        function: What the exercise calls it.
        arguments: The names of its arguments.
        watch: Called before each call with the lines to show if it never returns.
    """

    def __init__(
        self, candidate: Callable, function: str, arguments: list[str], watch: Callable[[dict], None] | None = None
    ):
        self._candidate, self._function, self._arguments, self._watch = candidate, function, arguments, watch
        self.called = False
        self.inputs: dict[str, Any] = {}
        self.result: Any = None

    def __call__(self, *args: Any) -> Any:
        if len(args) != len(self._arguments):
            raise TypeError(f"the property calls {self._function} with {len(args)} arguments, not {self._arguments}")
        self.called = True
        self.inputs = dict(zip(self._arguments, copy.deepcopy(args), strict=True))
        before = shown_inputs(self.inputs)
        if self._watch:
            self._watch(before)
        try:
            self.result = self._candidate(*args)
        except (Exception, SystemExit) as error:
            raise Complaint(before | {"came": self._raised(error)}) from error
        for (name, value), now in zip(self.inputs.items(), args, strict=True):
            if _changed(value, now):
                changed = f"{self._function} changed its input: afterwards {name} = {show(now)}"
                raise Complaint(before | {"but": changed, "note": f"Work on a copy, and leave {name} as it was."})
        return self.result

    def _raised(self, error: BaseException) -> str:
        if isinstance(error, NotImplementedError):
            return f"NotImplementedError: {self._function} is not written yet"
        if isinstance(error, SystemExit):
            return f"a call of sys.exit, {self._line(error)}"
        text = " ".join(str(error).split())
        said = f": {text[:200]}{'...' * (len(text) > 200)}" if text else ""
        return f"{type(error).__name__}{said}, {self._line(error)}"

    def _line(self, error: BaseException) -> str:
        """The reader's own line that raised, counted from its `def`: the same wherever the function is pasted."""
        own = getattr(getattr(inspect.unwrap(self._candidate), "__code__", None), "co_filename", None)
        codes = [(trace.tb_lineno, trace.tb_frame.f_code) for trace in _traces(error.__traceback__)]
        lines = [(line, code) for line, code in codes if code.co_filename == own]
        if not lines:
            return f"raised by {self._function}"
        line, code = lines[-1]
        return f"raised in line {line - code.co_firstlineno + 1} of {code.co_name}"


def wrong_parameters(candidate: Callable, arguments: list[str]) -> dict[str, str] | None:
    """The lines of a complaint where the function cannot take these arguments; None where it can, or does not tell."""
    try:
        signature = inspect.signature(candidate)
    except (TypeError, ValueError):  # some functions written in C do not tell
        return None
    try:
        signature.bind(*arguments)
    except TypeError:
        return {"came": _parameters(list(signature.parameters)), "expected": _parameters(arguments)}
    return None


def _parameters(names: list[str]) -> str:
    count = "no arguments" if not names else "1 argument" if len(names) == 1 else f"{len(names)} arguments"
    return f"a function of {count}" + (f": {', '.join(names)}" if names else "")


def shown_inputs(inputs: dict[str, Any]) -> dict[str, str]:
    """The inputs as a verdict shows them, one on a line."""
    return {"on": "\n".join(f"{name} = {show(value)}" for name, value in inputs.items())}


def _traces(trace):
    while trace is not None:
        yield trace
        trace = trace.tb_next


def _printed(array: Any) -> tuple[str, ...]:
    return str(array.shape), str(array.dtype), repr(array.tolist())  # as text a nan equals itself


def _changed(before: Any, now: Any) -> bool:
    if type(before) is not type(now):
        return True
    if hasattr(before, "dtype") and hasattr(before, "tolist"):
        return _printed(before) != _printed(now)
    if isinstance(before, dict):
        return before.keys() != now.keys() or any(_changed(before[key], now[key]) for key in before)
    if isinstance(before, list | tuple):
        return len(before) != len(now) or any(map(_changed, before, now))
    return isinstance(before, str | int | float | bool) and repr(before) != repr(now)
