"""The contract of a lecture page (DESIGN: a lecture page), as a list of complaints that name the file and what to do."""

import ast
import re
from pathlib import Path

from press import ROOT, PressError, questions
from press.codeblocks import read
from press.course import front_matter
from press.curriculum import THEOREM
from press.fences import parse
from press.figures import LINE as FIGURE
from press.includes import INCLUDE, expand
from press.numbers import unchecked
from press.paths import EXERCISE

LINES = range(150, 301)
BLOCKS, FIGURES, EXERCISES = 4, 1, 3
LONGEST = 25  # lines of code of a function that a page lists
_SOLUTION = re.compile(r"^(?P<bar>/{3,}) solution\b.*?^(?P=bar)\s*$", re.DOTALL | re.MULTILINE)
_TOUCHED = re.compile(  # a paragraph and a fence without an empty line between them become one paragraph, output and all
    r"^(?!/{3}|#|`{3}|<!--|\||\s|\{[#:])(?P<before>.+)\n```python$"
    r"|^```text\n--8<-- .*\n```\n(?!/{3}|#|\n)(?P<after>.+)",
    re.MULTILINE,
)
_INDENTED = re.compile(r"^(!!!|\?\?\?\+?|===!?\+?) ", re.MULTILINE)


def lectures(root: Path = ROOT) -> list[Path]:
    """Return the lecture pages."""
    return sorted((root / "docs" / "lectures").glob("*/*.md"))


def complaints(page: Path, root: Path = ROOT) -> list[str]:
    """Return what is wrong with a lecture page, an empty list where it keeps the contract."""
    shown = page.relative_to(root)
    text = page.read_text(encoding="utf-8")
    try:
        front_matter(text, shown)
        blocks = read(page)
    except PressError as error:
        return [str(error)]
    outputs = "\n".join(fence.output or "" for fence, _ in blocks)
    found = _shape(text, page.stem) + _blocks(text, page, root) + _theorems(text, page.stem, root)
    found += _exercises(text, page.stem, root) + _questions(text, page.stem, outputs, root)
    found += [
        f"line {number.line}: '{number.text}' is in no checked output of the page and has no sourced footnote in its sentence"
        for number in unchecked(text, outputs)
    ]
    return [f"{shown}: {complaint}" for complaint in found]


def _shape(text: str, lecture: str) -> list[str]:
    found, lines = [], len(text.replace(questions.section(lecture), "").splitlines())
    if lines not in LINES:
        found.append(f"beside its questions {lines} lines; a lecture has {LINES.start} to {LINES.stop - 1}")
    if "TODO" in text:
        found.append(f"line {text[: text.index('TODO')].count(chr(10)) + 1}: a TODO is left; write what it asks for")
    figures = list(FIGURE.finditer(text))
    if len(figures) < FIGURES:
        found.append("no figure; write ![finding](figure:NAME) on a line of its own")
    vague = [figure["name"] for figure in figures if len(figure["finding"]) < 20]
    found += [f"figure {name} needs a text that states its finding" for name in vague]
    for kind in ("belief", "takeaways", "solution"):
        if not re.search(rf"^/{{3,}} {kind}\b", text, re.MULTILINE):
            found.append(f"no `/// {kind}` block")
    if not re.search(r"^## Sources$", text, re.MULTILINE):
        found.append("no `## Sources` section")
    if match := _INDENTED.search(text):
        found.append(f"'{match[1]}' indents its content, and code in it is changed; use the /// blocks")
    return found


def _blocks(text: str, page: Path, root: Path) -> list[str]:
    found, checked = [], 0
    for match in _TOUCHED.finditer(text):
        line = text[: match.start()].count("\n") + 1
        found.append(f"line {line}: an empty line must part the text '{(match['before'] or match['after'])[:40]}' from its fence")
    for fence in (fence for fence in parse(text, page) if fence.info == "python"):
        includes = [INCLUDE.match(line.strip()) for line in fence.text.splitlines() if line.strip()]
        files = [match["file"] for match in includes if match]
        checked += fence.output is not None
        if not all(includes):
            found.append(f"line {fence.line}: a python fence of a lecture holds include lines only")
        elif all(file.startswith("src/linebyline/") for file in files):  # a listing of the package: the block after it uses it
            found += [f"line {fence.line}: {name} has over {LONGEST} lines of code" for name in _long(expand(fence.text, page))]
        elif files[0].rsplit("/", 1)[0] != f"snippets/{page.stem}":
            found.append(f"line {fence.line}: its snippet belongs into snippets/{page.stem}/")
        elif fence.output is None:
            found.append(f"line {fence.line}: this block shows no output; print something worth knowing")
        elif fence.output.strip() != f'--8<-- "{files[0].removesuffix(".py")}.out"':
            found.append(f"line {fence.line}: the output below is typed by hand; include {files[0].removesuffix('.py')}.out")
    if checked < BLOCKS:
        found.append(f"{checked} checked blocks; a lecture has at least {BLOCKS}")
    return found


def _long(listing: str) -> list[str]:
    """Return the names of the functions in a listing that do not fit a screen; docstrings and empty lines do not count."""
    found = []
    for node in ast.walk(ast.parse(listing)):
        if isinstance(node, ast.FunctionDef):
            lines = [line for line in ast.get_source_segment(listing, node).splitlines() if line.strip()]
            if len(lines) - (ast.get_docstring(node) is not None) > LONGEST:
                found.append(node.name)
    return found


def _theorems(text: str, lecture: str, root: Path) -> list[str]:
    found = []
    on_page = [match["id"] for match in THEOREM.finditer(text)]
    if len(on_page) != len(re.findall(r"^/{3,} theorem\b", text, re.MULTILINE)):
        found.append("a theorem has no id; write `    attrs: {id: NAME}` below its opening line")
    if sorted(front_matter(text).get("theorems") or []) != sorted(on_page):
        found.append(f"`theorems:` in the front matter and the ids on the page ({', '.join(on_page) or 'none'}) differ")
    for theorem in on_page:
        name = theorem.replace("-", "_")
        attack = root / "snippets" / lecture / f"attack_{name}.py"
        test = root / "tests" / "theorems" / f"test_{name}.py"
        if not attack.exists() or f"attack_{name}.py" not in text:
            found.append(f"theorem {theorem} has no attack: write {attack.relative_to(root)} and show it")
        elif not re.search(r"^sharpest ratio \d+\.\d+\s*\Z", _read(attack.with_suffix(".out")), re.MULTILINE):
            found.append(f"{attack.relative_to(root)}: the last line it prints must be `sharpest ratio 0.97` (its own number)")
        if "derandomize=True" not in _read(test):
            found.append(f"theorem {theorem} needs {test.relative_to(root)}, a hypothesis test with derandomize=True")
    return found


def _exercises(text: str, lecture: str, root: Path) -> list[str]:
    names = [match["name"].replace("-", "_") for match in EXERCISE.finditer(text)]
    found = [] if len(names) >= EXERCISES else [f"{len(names)} exercises with an id; a lecture has at least {EXERCISES}"]
    folder = root / "snippets" / lecture
    for stub in sorted(folder.glob("exercise_*.py")):
        name = stub.stem.removeprefix("exercise_")
        solution = folder / f"solution_{name}.py"
        if name not in names:
            found.append(f"exercise {name} has no heading with {{#exercise-{name.replace('_', '-')}}}")
        for file in (stub, solution):
            if not (file.exists() and _ends_by_checking(file)):
                found.append(f"{file.relative_to(root)} is missing or does not end by calling check(...)")
    for block in _SOLUTION.finditer(text):
        if "\n```python\n" not in block[0]:
            line = text[: block.start()].count("\n") + 1
            found.append(f"line {line}: this solution runs nothing; show a block that checks it")
    if not list(folder.glob("exercise_*.py")):
        found.append(f"no code exercise: write {folder.relative_to(root)}/exercise_NAME.py, a stub that ends with check(...)")
    return found


def _questions(text: str, lecture: str, outputs: str, root: Path) -> list[str]:
    file = root / "snippets" / lecture / "questions.md"
    if questions.section(lecture) + "## Exercises\n" not in text:
        return [f"before `## Exercises` must stand:\n{questions.section(lecture)}"]
    asked = _read(file)
    found = questions.complaints(asked)
    found += [f"'{number.text}' is in no checked output of the page" for number in unchecked(asked, outputs)]
    return [f"{file.relative_to(root)}: {complaint}" for complaint in found]


def _ends_by_checking(file: Path) -> bool:
    last = ast.parse(file.read_text(encoding="utf-8")).body[-1]
    return isinstance(last, ast.Expr) and isinstance(last.value, ast.Call) and getattr(last.value.func, "id", "") == "check"


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def unused(root: Path = ROOT) -> list[str]:
    """Return a complaint for each snippet or output that no page shows, and for each snippet without an output."""
    pages = [root / "README.md", *sorted((root / "docs").rglob("*.md"))]
    text = "\n".join(_read(page) for page in pages)
    figures = {match["name"] for match in FIGURE.finditer(text)}
    found = []
    for file in sorted((root / "snippets").glob("*/*.*")):
        shown = f"{file.relative_to(root).as_posix()}"
        if file.name.startswith("figure_"):
            if file.stem.removeprefix("figure_") not in figures:
                found.append(f"{shown}: no page shows this figure; include it or delete it")
        elif f'"{shown}"' not in text:
            found.append(f"{shown}: no page shows it; include it or delete it")
        elif file.suffix == ".py" and not file.with_suffix(".out").exists():
            found.append(f"{shown}: it has no recorded output; run `press record {file.parent.name}`")
    return found
