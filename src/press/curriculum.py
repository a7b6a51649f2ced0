"""The order, time and contents of the course, read from the front matter of its lectures; nothing of it is typed twice.

The Markdown extension turns a line `<!-- curriculum: KIND -->` at the margin of a page into a table:

    lectures        all lectures with what they say and their minutes
    semester        by week, as paths/semester.md plans them, with the CS6910 modules that a lecture replaces
    specialization  by course and week of the Deep Learning Specialization
    assignments     its programming assignments, as paths/specialization.md lists them, with what replaces each
    workshop        by point of the DL101 workshop
    code-first      by chapter of the fast.ai book, as paths/code-first.md plans them, with the programs to run first
    theorems        every theorem, its attack, and how near to its bound the attack came
    definitions     every definition that stands in a block of its own
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from mkdocs.utils.yaml import yaml_load

from press import ROOT, PressError, anchors
from press.course import Lecture, lectures
from press.marks import beside, exercises
from press.paths import assignments, chapters, weeks

_COMMENT = re.compile(r"^<!-- curriculum: (?P<kind>[\w-]+) -->\s*$")
_MISWRITTEN = re.compile(r"(?<!`)<!--\s*curriculum\b")
THEOREM = re.compile(r"^/{3,} theorem \|\s*(?P<title>[^\n]*?)\s*\n {4}attrs: \{id: (?P<id>[\w-]+)\}", re.MULTILINE)
LINES = "<br>"  # between links that carry a mark: a comma after its fixed width would stand apart
_DEFINITION = re.compile(r"^/{3,} definition \|\s*(?P<title>[^\n]*?)\s*\n(?: {4}attrs: \{id: (?P<id>[\w-]+)\})?", re.MULTILINE)
_RATIO = re.compile(r"^sharpest ratio (?P<ratio>\d+\.\d+)\s*\Z", re.MULTILINE)


def table(kind: str, root: Path | None = None) -> list[str]:
    """Return the lines of a Markdown table.

    Raises:
        PressError: there is no such kind of table, or `lectures` fails.
    """
    if kind not in TABLES:
        raise PressError(f"<!-- curriculum: {kind} --> is unknown; the kinds are {', '.join(TABLES)}.")
    heading, *rows = TABLES[kind](lectures(root), root or ROOT)
    columns = ["".join(row[i] for row in rows) for i in range(len(heading))]
    rule = ["--:" if set(column) <= set("0123456789.*") else "---" for column in columns]  # numbers stand at the right
    return [f"| {' | '.join(row)} |" for row in (heading, rule, *rows)]


def _all(lectures: list[Lecture], root: Path) -> Iterator[list[str]]:
    yield ["Lecture", "What you will know", "Minutes"]
    for lecture in lectures:
        yield [_marked(lecture, root), _cell(lecture.description), str(lecture.total)]
    yield ["**All**", f"{len(lectures)} lectures", f"**{sum(lecture.total for lecture in lectures)}**"]


def _semester(lectures: list[Lecture], root: Path) -> Iterator[list[str]]:
    yield ["Week", "Lecture", "Replaces CS6910", "Minutes to read", "Minutes to do"]
    plan = weeks(root)
    for lecture in lectures:
        if lecture.week > len(plan):
            raise PressError(f"docs/{lecture.path}: it stands in week {lecture.week} of a semester of {len(plan)} weeks.")
    for week, planned in enumerate(plan, start=1):
        group = [lecture for lecture in lectures if lecture.week == week]
        written = [f"**{_cell(planned['title'])}**", planned["cs6910"], *(f"**{total}**" for total in _sums(group))]
        yield [str(week), *(written if group else [f"{written[0]}, not written yet", planned["cs6910"], "", ""])]
        for lecture in group:
            modules = ", ".join(lecture.covers.get("cs6910", []))
            yield [str(week), _marked(lecture, root), modules, str(lecture.minutes["read"]), str(lecture.minutes["do"])]
    yield ["", "**All that is written**", "", *(f"**{total}**" for total in _sums(lectures))]


def _sums(lectures: list[Lecture]) -> list[str]:
    return [str(sum(lecture.minutes[key] for lecture in lectures)) for key in ("read", "do")]


def _by(course: str, heading: str, word):
    def rows(lectures: list[Lecture], root: Path) -> Iterator[list[str]]:
        groups = defaultdict(list)
        for lecture in lectures:
            for place in lecture.covers.get(course, []):
                groups[place].append(lecture)
        yield [heading, "Lectures", "Minutes"]
        for place in sorted(groups, key=lambda place: [int(number) for number in re.findall(r"\d+", place)]):
            links = LINES.join(_marked(lecture, root) for lecture in groups[place])
            yield [word(place), links, str(sum(lecture.total for lecture in groups[place]))]

    return rows


def _assignments(lectures: list[Lecture], root: Path) -> Iterator[list[str]]:
    yield ["Course, week", "The assignment there", "Here"]
    for place, name, links in assignments(lectures, root):
        yield [_week(place), _cell(name), ", ".join(links)]


def _code_first(lectures: list[Lecture], root: Path) -> Iterator[list[str]]:
    yield ["Chapter", "About", "Run first", "When you ask why", "Minutes"]
    planned = list(chapters(root))
    if lost := [each.path for each in lectures if set(each.covers.get("fastai", [])) - {number for number, *_ in planned}]:
        raise PressError(f"docs/{lost[0]}: it covers a chapter that docs/paths/code-first.md does not plan.")
    for number, title, programs in planned:
        group = [lecture for lecture in lectures if number in lecture.covers.get("fastai", [])]
        links = LINES.join(_marked(lecture, root) for lecture in group) or "not written yet"
        yield [number, _cell(title), LINES.join(programs), links, str(sum(each.total for each in group)) if group else ""]


def _week(place: str) -> str:
    return "Course {}, week {}".format(*place.split("."))


def _theorems(lectures: list[Lecture], root: Path) -> Iterator[list[str]]:
    with (root / "mkdocs.yml").open("rb") as file:
        config = yaml_load(file)
    files = f"{config.get('repo_url', '').rstrip('/')}/{config.get('edit_uri', '').strip('/').removesuffix('docs').strip('/')}"
    yield ["Theorem", "Lecture", "Attack", "Sharpest ratio"]
    for lecture in lectures:
        page = (root / "docs" / lecture.path).read_text(encoding="utf-8")
        titles = {match["id"]: match["title"] for match in THEOREM.finditer(page)}
        for theorem in lecture.theorems:
            if theorem not in titles:
                raise PressError(f"docs/{lecture.path}: no `/// theorem | Title` block has the id {theorem} of `theorems:`.")
            attack = f"snippets/{lecture.name}/attack_{theorem.replace('-', '_')}.py"
            out = (root / attack).with_suffix(".out")
            ratio = _RATIO.search(out.read_text(encoding="utf-8") if out.exists() else "")
            if not ratio:
                raise PressError(f"{attack}: its output must end in `sharpest ratio 0.97`; run `press record {lecture.name}`.")
            link = f"[{_cell(titles[theorem])}](/{lecture.path}#{theorem})"
            yield [link, _link(lecture), f"[`{attack.rsplit('/', 1)[1]}`]({files}/{attack})", ratio["ratio"]]


def _definitions(lectures: list[Lecture], root: Path) -> Iterator[list[str]]:
    yield ["Definition", "Lecture"]
    for lecture in lectures:
        for match in _DEFINITION.finditer((root / "docs" / lecture.path).read_text(encoding="utf-8")):
            place = match["id"] or anchors.name("definition", match["title"])
            yield [f"[{_cell(match['title'])}](/{lecture.path}#{place})", _link(lecture)]


def _link(lecture: Lecture) -> str:
    return f"[{_cell(lecture.title)}](/{lecture.path})"


def _marked(lecture: Lecture, root: Path) -> str:
    return beside(_link(lecture), lecture.path.removesuffix(".md"), exercises(lecture.name, root))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


TABLES = {
    "lectures": _all,
    "semester": _semester,
    "specialization": _by("dls", "Course, week", _week),
    "assignments": _assignments,
    "workshop": _by("dl101", "Point", str),
    "code-first": _code_first,
    "theorems": _theorems,
    "definitions": _definitions,
}


class _Tables(Preprocessor):
    def run(self, lines):
        result = []
        for line in lines:
            if match := _COMMENT.match(line):
                result += ["", *table(match["kind"]), ""]
            elif _MISWRITTEN.search(line):
                raise PressError(f"`{line.strip()}` must stand alone at the margin as <!-- curriculum: KIND -->.")
            else:
                result.append(line)
        return result


class CurriculumExtension(Extension):
    def extendMarkdown(self, md):
        # after fences are taken out (25), before comments are (21): an example in a fence stays an example
        md.preprocessors.register(_Tables(md), "press_curriculum", 23)


def makeExtension(**kwargs):
    return CurriculumExtension(**kwargs)
