"""Read the lectures of the course: their order from nav in mkdocs.yml, everything else from their front matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml
from mkdocs.utils.yaml import yaml_load

from press import ROOT, PressError

# How each answered course counts: DLS by course.week, DL101 by its theory points, fast.ai by chapters of its book.
COURSES = {"cs6910": r".+", "dls": r"[1-5]\.\d", "dl101": r"\d+", "fastai": r"\d\d"}
_FRONT_MATTER = re.compile(r"\A---\n(?P<yaml>.*?)^---\s*$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Lecture:
    """The front matter of a lecture; `path` starts at docs/, as in lectures/neurons/perceptron-convergence.md."""

    path: str
    title: str
    description: str
    covers: dict[str, list[str]]
    theorems: list[str]
    needs: list[str]
    minutes: dict[str, int]  # read and do
    week: int

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).stem

    @property
    def part(self) -> str:
        return PurePosixPath(self.path).parts[1]

    @property
    def total(self) -> int:
        return self.minutes["read"] + self.minutes["do"]


def front_matter(text: str, page: Path | str = "This page") -> dict:
    """Return the front matter of a page.

    Raises:
        PressError: the page does not begin with front matter, or it is no YAML mapping.
    """
    match = _FRONT_MATTER.match(text)
    try:
        found = yaml.safe_load(match["yaml"]) if match else None
    except yaml.YAMLError as error:
        problem = re.sub(r"\s+", " ", str(error))
        raise PressError(f"{page}: its front matter is no YAML ({problem}); quote values that hold a colon.") from error
    if not isinstance(found, dict):
        raise PressError(f"{page} has no front matter; begin it with a line ---, `title: …` and the other keys, and a line ---.")
    return found


def lectures(root: Path | None = None) -> list[Lecture]:
    """Return the lectures in the order of nav.

    Raises:
        PressError: a page that nav names is missing, or its front matter breaks the rules.
    """
    root, found = root or ROOT, []
    with (root / "mkdocs.yml").open("rb") as file:
        pages = [page for page in _pages(yaml_load(file).get("nav") or []) if re.fullmatch(r"lectures/[^/]+/[^/]+\.md", page)]
    for page in pages:
        if not (root / "docs" / page).exists():
            raise PressError(f"mkdocs.yml: nav names docs/{page}, which does not exist; write it or take its line out.")
        found.append(_lecture(page, (root / "docs" / page).read_text(encoding="utf-8"), found))
    return found


def _pages(nav: list | dict | str | None) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    else:
        for entry in nav.values() if isinstance(nav, dict) else nav or []:  # a part may still be empty
            yield from _pages(entry)


def _lecture(page: str, text: str, earlier: list[Lecture]) -> Lecture:
    values = front_matter(text, f"docs/{page}")
    lecture = Lecture(page, *(values.get(key) for key in list(Lecture.__dataclass_fields__)[1:]))
    for problem in _problems(lecture, {other.name: other for other in earlier}):
        raise PressError(f"docs/{page}: {problem}.")
    return lecture


def _problems(lecture: Lecture, earlier: dict[str, Lecture]) -> Iterator[str]:
    for key in ("title", "description"):
        if not (isinstance(getattr(lecture, key), str) and getattr(lecture, key).strip()):
            yield f"`{key}:` must be a text, found {getattr(lecture, key)!r}"
    if not isinstance(lecture.covers, dict) or not set(lecture.covers) <= set(COURSES):
        names = ", ".join(COURSES)
        yield f'`covers:` must be as in {{cs6910: ["2.5"], dls: []}} with the names {names}, found {lecture.covers!r}'
    lists = {f"covers: {name}:": value for name, value in lecture.covers.items()}
    for key, value in {**lists, "theorems:": lecture.theorems, "needs:": lecture.needs}.items():
        if not isinstance(value, list):
            yield f"`{key}` must be a list, found {value!r}"
        for entry in value:
            if not isinstance(entry, str):
                yield f'`{key}` holds the number {entry!r}; quote it, as in "4.10", which YAML would read as 4.1'
    for name, places in lecture.covers.items():
        for place in places:
            if not re.fullmatch(COURSES[name], place):
                yield f"`covers: {name}:` holds {place!r}, which does not look like {COURSES[name]}"
    for name in lecture.needs:
        if name not in earlier:
            yield f"`needs:` names {name!r}, which is no lecture that comes earlier in the nav of mkdocs.yml"
    minutes = lecture.minutes if isinstance(lecture.minutes, dict) else {}
    if set(minutes) != {"read", "do"} or not all(type(value) is int and value > 0 for value in minutes.values()):
        yield f"`minutes:` must be as in {{read: 20, do: 25}}, found {lecture.minutes!r}"
    if type(lecture.week) is not int or lecture.week < 1:
        yield f"`week:` must be a whole number from 1, found {lecture.week!r}"
    for name in lecture.needs:
        if earlier[name].week > lecture.week:
            yield f"it stands in week {lecture.week} and needs {name} of week {earlier[name].week}"
