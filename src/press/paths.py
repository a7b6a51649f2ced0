"""What a path page plans itself, in its front matter: weeks of the semester, assignments of the specialization, chapters."""

import re
from collections.abc import Iterator
from pathlib import Path

from press import ROOT, PressError
from press.course import COURSES, Lecture, front_matter
from press.marks import beside

EXERCISE = re.compile(r"\{#exercise-(?P<name>[\w-]+)\}")


def weeks(root: Path | None = None) -> list[dict[str, str]]:
    """Return the weeks of the semester in order, each with its `title` and the lectures of `cs6910` that it replaces.

    Raises:
        PressError: the front matter of paths/semester.md holds no list of such weeks.
    """
    found = _planned("semester", "weeks", root)
    for week in found if isinstance(found, list) else [found]:
        texts = isinstance(week, dict) and [week.get(key) for key in ("title", "cs6910")]
        if not texts or not all(isinstance(text, str) for text in texts):
            wanted = "- {title: One neuron, cs6910: Lectures 1 and 2}"
            raise PressError(f"docs/paths/semester.md: `weeks:` must be a list of entries as {wanted}, found {week!r}.")
    return found


def assignments(lectures: list[Lecture], root: Path | None = None) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the week, the name and the links that replace it, for each assignment of the specialization.

    Raises:
        PressError: an entry of `assignments:` in paths/specialization.md names what no page holds.
    """
    root = root or ROOT
    pages = _labs(root)
    for lecture in lectures:
        for match in EXERCISE.finditer((root / "docs" / lecture.path).read_text(encoding="utf-8")):
            pages[match["name"]] = f"[{match['name']}](/{lecture.path}#exercise-{match['name']})"
    for place, planned in _planned("specialization", "assignments", root).items():
        if not re.fullmatch(COURSES["dls"], str(place)) or not isinstance(place, str):
            raise PressError(f'docs/paths/specialization.md: `assignments:` holds {place!r}, expected a quoted week as "1.2".')
        for name, tasks in planned.items():
            lost = [task for task in tasks if task not in pages]
            if lost or not tasks:
                lack = f"{lost[0]!r}, which is no exercise of a lecture and no lab" if lost else "nothing"
                raise PressError(f"docs/paths/specialization.md: {name!r} is replaced by {lack}.")
            yield place, name, [pages[task] for task in tasks]


def chapters(root: Path | None = None) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the number, the title and the marked links to the programs to run first, for each chapter of paths/code-first.md.

    Raises:
        PressError: an entry of `chapters:` has no title, or names a lab that is none.
    """
    labs = _labs(root or ROOT)
    for number, planned in _planned("code-first", "chapters", root).items():
        wanted = '"04": {title: Digits, run: [labs/digits-from-scratch]}'
        if not re.fullmatch(COURSES["fastai"], str(number)) or not isinstance(planned, dict) or "title" not in planned:
            raise PressError(f"docs/paths/code-first.md: `chapters:` holds {number!r}: {planned!r}, expected such as {wanted}.")
        programs = planned.get("run", [])
        if lost := [program for program in programs if program not in labs]:
            raise PressError(f"docs/paths/code-first.md: chapter {number} runs {lost[0]!r}, which is no lab.")
        yield number, planned["title"], [beside(labs[program], program) for program in programs]


def _labs(root: Path) -> dict[str, str]:
    """Return a link to each lab."""
    found = {}
    for path in sorted((root / "docs" / "labs").glob("*.py")):
        title = re.search(r"^# # (?P<title>.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        found[f"labs/{path.stem}"] = f"[{title['title'] if title else path.stem}](/labs/{path.name})"
    return found


def _planned(path: str, key: str, root: Path | None):
    page = (root or ROOT) / "docs" / "paths" / f"{path}.md"
    shown = f"docs/paths/{page.name}"
    if not page.exists():
        raise PressError(f"{shown} does not exist; its front matter holds `{key}:`.")
    found = front_matter(page.read_text(encoding="utf-8"), shown).get(key)
    if not found:
        raise PressError(f"{shown}: its front matter has no `{key}:`.")
    return found
