"""Reads a reader's answers from a folder: Python files, and what the site's pages export. Standard library only.

Nothing is run here. Whether a program answers an exercise is read off its text, so that one which is not valid Python is
found too, and told by the check.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FORMAT = "linebyline-work-1"  # what docs/assets/keep.js writes
EXPORT = "my-answers"  # how the exported file's name begins; a browser adds " (1)"
OPEN = "your code here"  # the comment that marks a stub's place for the answer
LARGEST = 20_000_000  # bytes; a browser keeps at most about 5 million characters for a site
SKIPPED = {"__pycache__", "node_modules", "site-packages"}  # folders with other people's programs; hidden ones are skipped too

_DEFINED = re.compile(r"^(?:async )?def (\w+)|^(\w+) *= *lambda\b", re.MULTILINE)
_CHECKED = re.compile(r"""\bcheck\(\s*(["'])([\w-]+)\1""")
_COMMENT = re.compile(r"#.*")


@dataclass(frozen=True)
class Answer:
    """A program that answers an exercise, or is meant to.

    Args:
        name: Of the exercise.
        shown: Where it was found, as the reader knows it: "mine.py", "my-answers.json (autograd/exercise_accumulate)".
        program: The whole program.
        file: Where it can be run; None where it stands in an exported file.
    """

    name: str
    shown: str
    program: bytes
    file: Path | None = None

    @property
    def open(self) -> bool:
        """Whether the function still has the comment of its stub."""
        function = rf"^(?:async )?def {self.name.replace('-', '_')}\b.*\n(?:(?:[ \t#)].*)?\n)*"
        found = re.search(function, _text(self.program) + "\n", re.MULTILINE)
        return found is not None and OPEN in found[0]


def checked(program: str) -> list[str]:
    """The exercises that a program checks, read off its calls of `check`; one behind a # is none."""
    names = (name.lower().replace("_", "-") for _, name in _CHECKED.findall(_COMMENT.sub("", program)))
    return list(dict.fromkeys(names))


def read(place: Path, exercises: Iterable[str]) -> tuple[list[Answer], list[str]]:
    """All answers in a folder and the folders in it, and a sentence for each file that should hold some and cannot be read.

    A Python file answers the exercises whose function it defines; an exported program those that it checks. JSON files of
    other programs are passed over: an export is known by its name or its text.

    Args:
        place: The folder, or one file.
        exercises: The names of all exercises.

    Raises:
        ValueError: If there is no such place, or nothing in it.
    """
    if not place.is_dir() and not place.is_file():
        raise ValueError(f"there is no folder {place}")
    names = {name.replace("-", "_"): name for name in exercises}
    found: list[Answer] = []
    problems: list[str] = []
    for path in _files(place, problems):
        try:
            found += _exported(path, place, names, problems) if path.suffix.lower() == ".json" else _defined(path, place, names)
        except (ValueError, OSError) as error:
            problems.append(f"{_shown(path, place)}: {getattr(error, 'strerror', None) or error}")
    if not found and not problems:
        sought = f"a .py file that defines the function of an exercise, or an exported {EXPORT}.json"
        raise ValueError(f"{place} holds no answers: expected {sought}")
    return found, problems


def _files(place: Path, problems: list[str]) -> Iterator[Path]:
    """The Python and JSON files below a folder, in alphabetical order, or the one file that was named."""
    if not place.is_dir():
        yield place
        return

    def refused(error: OSError) -> None:
        problems.append(f"{_shown(Path(error.filename), place)}: {error.strerror}")

    for folder, inside, files in os.walk(place, onerror=refused):
        inside[:] = sorted(name for name in inside if not name.startswith(".") and name not in SKIPPED)
        paths = (Path(folder, name) for name in sorted(files))
        yield from (path for path in paths if path.suffix.lower() in (".py", ".json") and path.is_file())


def _shown(path: Path, place: Path) -> str:
    name = path.relative_to(place).as_posix() if path != place else path.name
    return name if name.isprintable() else ascii(name)


def _bytes(path: Path) -> bytes:
    size = path.stat().st_size
    if size > LARGEST:
        raise ValueError(f"{size:,} bytes are too many for answers: expected at most {LARGEST:,}")
    return path.read_bytes()


def _text(program: bytes) -> str:
    """A program to look for names in: whether it is UTF-8 is the check's business."""
    return program.decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _functions(program: str, names: dict[str, str]) -> list[str]:
    defined = dict.fromkeys(first or second for first, second in _DEFINED.findall(program))
    return [names[function] for function in defined if function in names]


def _defined(path: Path, place: Path, names: dict[str, str]) -> list[Answer]:
    program = _bytes(path)
    return [Answer(name, _shown(path, place), program, path) for name in _functions(_text(program), names)]


def _exported(path: Path, place: Path, names: dict[str, str], problems: list[str]) -> list[Answer]:
    """The answers of an exported file; a sentence is added for each one that is damaged."""
    content = _bytes(path)
    ours = path == place or path.name.lower().startswith(EXPORT) or FORMAT.rstrip("1").encode() in content
    if not ours:
        return []
    answers, found = _answers(content), []
    for key, answer in answers.items():
        shown = f"{_shown(path, place)} ({key if key.isprintable() else ascii(key)})"
        code = answer.get("code") if isinstance(answer, dict) else None
        if isinstance(code, str):
            program = code.encode(errors="surrogatepass")  # half a character is no UTF-8: the check says so
            found += [Answer(name, shown, program) for name in checked(code) or _functions(code, names)]
        else:
            problems.append(f'{shown}: expected the program as text under "code"')
    return found


def _answers(content: bytes) -> dict:
    try:
        kept = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError("not UTF-8, so it is damaged: export it again") from error
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not valid JSON, so it is damaged ({error}): export it again") from error
    format = kept.get("format") if isinstance(kept, dict) else None
    if format != FORMAT:
        found = f", not {ascii(format)[:40]}" if format else ""
        raise ValueError(f'expected an object with "format": "{FORMAT}"{found}, as the site exports it')
    if not isinstance(kept.get("answers"), dict):
        raise ValueError('expected an object under "answers", as the site exports it')
    return kept["answers"]
