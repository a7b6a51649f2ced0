"""The fences of a page, and the reasons to refuse one: pytest-codeblocks drops what it does not know, silently."""

import re
from dataclasses import dataclass
from pathlib import Path

from press import PressError

OUTPUT_MARK = "<!--pytest-codeblocks:expected-output-->"
BLOCK = re.compile(  # a Python block as pages write it, with its output
    r"^```python\n(?P<code>.*?)^```[ \t]*\n"
    rf"(?:\s*{OUTPUT_MARK}\s*^```text\n(?P<output>.*?)^```[ \t]*\n)?",
    re.DOTALL | re.MULTILINE,
)
_FENCE = re.compile(r"^(?P<indent>[ \t>]*)(?P<marks>`{3,}|~{3,})(?P<info>[^`]*)$")
_CODE = re.compile(r"^[\s{.]*(py|py3|python|python3|pycon|ipython|ipython3|sh|bash|zsh|shell)\b", re.IGNORECASE)
_FOREIGN_MARK = re.compile(r"<!--[-\s]*(pytest-codeblocks:|pytest\.mark)")
_LIST_ITEM = re.compile(r"^\s*([-*+:]|\d+[.)]|\[\^[^\]]+\]:)\s")


@dataclass(frozen=True)
class Fence:
    """One fence: `line` is the number of its opening line, counted from 1."""

    line: int
    info: str
    text: str
    output: str | None = None  # the checked output that stands below a python fence, as written on the page


def parse(text: str, page: Path) -> list[Fence]:
    """Return the fences of a page in order, each python fence with its checked output.

    Raises:
        PressError: a fence is not closed, its code would never be run, or a comment would change what is run.
    """
    found: list[Fence] = []
    lines = text.splitlines()
    position, waiting, previous, anchor = 0, 0, "", ""
    while position < len(lines):
        line, number = lines[position], position + 1
        match = _FENCE.match(line)
        if match:
            end = _closing(lines, position, match["marks"], page)
            fence = Fence(number, match["info"].strip(), "\n".join(lines[number:end]))
            _refuse(match, number, page)
            if waiting:
                if fence.info != "text":
                    raise PressError(f"{page}:{number}: the fence after line {waiting} holds an output; open it with ```text.")
                found[-1] = Fence(found[-1].line, found[-1].info, found[-1].text, fence.text)
                waiting = 0
            else:
                found.append(fence)
            position, previous, anchor = end + 1, "```", "```"
            continue
        if waiting and line.strip():
            raise PressError(f"{page}:{number}: a ```text fence must follow the mark of line {waiting} at once.")
        if line.strip() == OUTPUT_MARK:
            if not (found and found[-1].info == "python" and found[-1].output is None and anchor == "```"):
                raise PressError(f"{page}:{number}: the output mark must follow a ```python fence that has no output yet.")
            waiting = number
        else:
            _refuse_line(line, number, previous, anchor, page)
        if line.strip() and not line.startswith(("    ", "\t")):
            anchor = line
        position, previous = position + 1, line
    if waiting:
        raise PressError(f"{page}:{waiting}: no ```text fence follows this mark.")
    return found


def _closing(lines: list[str], opening: int, marks: str, page: Path) -> int:
    for position in range(opening + 1, len(lines)):
        if lines[position].lstrip(" \t>").startswith(marks):
            return position
    raise PressError(f"{page}:{opening + 1}: this fence is never closed; add a line {marks} below its code.")


def _refuse(match: re.Match, number: int, page: Path) -> None:
    info = match["info"]
    if not info.strip():
        raise PressError(f"{page}:{number}: a fence without a language is not tested; write ```python, ```text or ```console.")
    if not _CODE.match(info):
        return
    if re.match(r"(?i)[\s{.]*(sh|bash|zsh|shell)\b", info):
        raise PressError(f"{page}:{number}: a shell fence would be executed by the tests; write ```console.")
    if info != "python" or match["indent"] or not match["marks"].startswith("`"):
        raise PressError(
            f"{page}:{number}: this code would never be run; open the fence at the margin with ```python and nothing else."
        )


def _refuse_line(line: str, number: int, previous: str, anchor: str, page: Path) -> None:
    if _FOREIGN_MARK.search(line):
        raise PressError(f"{page}:{number}: only the mark {OUTPUT_MARK} is allowed; blocks are never skipped or continued.")
    if re.search(r"<pre\b|<code\b", line) and "`<" not in line:
        raise PressError(f"{page}:{number}: code in raw HTML is never run; use a ```python fence.")
    if line.startswith(("    ", "\t")) and line.strip() and not previous.strip() and not _LIST_ITEM.match(anchor):
        raise PressError(f"{page}:{number}: indented code is never run; use a ```python fence at the margin.")
