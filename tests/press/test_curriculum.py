"""The tables of the course come from front matter and nav alone, and a wrong entry is refused by name."""

import markdown
import pytest

from press import PressError, course, curriculum

CONFIG = """
repo_url: https://example.org/us/course
edit_uri: blob/main/docs/
plugins: [search]
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
nav:
  - index.md
  - Networks:
      - lectures/networks/third.md
  - Neurons:
      - Another name: lectures/neurons/first.md
      - lectures/neurons/second.md
  - labs/digits.py
  - An empty part:
"""
FRONT = """---
title: {title}
description: What it says | in short.
covers: {{cs6910: {cs6910}, dls: ["1.2"], dl101: ["10"], fastai: ["04"]}}
theorems: {theorems}
needs: {needs}
minutes: {{read: {read}, do: 25}}
week: {week}
---

# {title}

//// theorem | Halves
    attrs: {{id: half}}
A half is smaller.
////
"""
EXERCISE = "\n### In code {#exercise-cut-in-half}\n"
STUBS = {  # by file, not by name, is their order
    "first/exercise_b.py": 'check("cut-in-half", print)\n',
    "first/exercise_a.py": 'check("halve", print)\nprint(check)\n',
    "first/solution_a.py": 'check("no-stub", print)\n',
    "second/exercise_double.py": 'if True:\n    check("double", print)\n',
}
PATHS = {
    "semester": """---
weeks:
  - {title: One neuron, cs6910: Lecture 2}
  - {title: Two neurons, cs6910: Lectures 3 and 4}
  - {title: A | B, cs6910: Lecture 5}
---
""",
    "specialization": """---
assignments:
  "1.2": {"Planar data": [cut-in-half, labs/digits]}
---
""",
    "code-first": """---
chapters:
  "04": {title: A | B, run: [labs/digits]}
  "05": {title: Later}
---
""",
}
PAGES = {
    "networks/third": dict(title="Third", cs6910='["4.10"]', theorems="[]", needs="[]", read=30, week=1),
    "neurons/first": dict(title="First", cs6910='["2.5", "2.6"]', theorems="[half]", needs="[third]", read=20, week=2),
    "neurons/second": dict(title='"Second: more"', cs6910='["2.10"]', theorems="[]", needs="[first, third]", read=10, week=2),
}


@pytest.fixture
def root(tmp_path, monkeypatch):
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    for name, values in PAGES.items():
        page = tmp_path / "docs" / "lectures" / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(FRONT.format(**values) + (EXERCISE if name == "neurons/first" else ""))
    for folder in ("paths", "labs"):
        (tmp_path / "docs" / folder).mkdir()
    (tmp_path / "docs" / "labs" / "digits.py").write_text("# # All digits\n")
    for name, text in PATHS.items():
        (tmp_path / "docs" / "paths" / f"{name}.md").write_text(text)
    attack = tmp_path / "snippets" / "first" / "attack_half.out"
    attack.parent.mkdir(parents=True)
    attack.write_text("1,000 trials\nsharpest ratio 0.97\n")
    for name, checks in STUBS.items():
        (tmp_path / "snippets" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "snippets" / name).write_text("from linebyline.exercises import check\n\n" + checks)
    for module in (course, curriculum):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    return tmp_path


def edit(file, old, new):
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def test_lectures_come_in_the_order_of_nav(root):
    found = course.lectures()
    assert [lecture.name for lecture in found] == ["third", "first", "second"]
    assert found[2] == course.Lecture(
        path="lectures/neurons/second.md",
        title="Second: more",
        description="What it says | in short.",
        covers={"cs6910": ["2.10"], "dls": ["1.2"], "dl101": ["10"], "fastai": ["04"]},
        theorems=[],
        needs=["first", "third"],
        minutes={"read": 10, "do": 25},
        week=2,
    )
    assert (found[2].part, found[2].total) == ("neurons", 35)


THIRD = '[Third](/lectures/networks/third.md) <line-done data-page="lectures/networks/third"></line-done>'
FIRST = (
    "[First](/lectures/neurons/first.md) "
    '<line-done data-page="lectures/neurons/first" data-exercises="halve cut-in-half">2 exercises</line-done>'
)
SECOND = (
    "[Second: more](/lectures/neurons/second.md) "
    '<line-done data-page="lectures/neurons/second" data-exercises="double">1 exercise</line-done>'
)
LAB = '[All digits](/labs/digits.py) <line-done data-page="labs/digits">lab</line-done>'
TABLES = {
    "lectures": f"""
| Lecture | What you will know | Minutes |
| --- | --- | --: |
| {THIRD} | What it says \\| in short. | 55 |
| {FIRST} | What it says \\| in short. | 45 |
| {SECOND} | What it says \\| in short. | 35 |
| **All** | 3 lectures | **135** |""",
    "semester": f"""
| Week | Lecture | Replaces CS6910 | Minutes to read | Minutes to do |
| --: | --- | --- | --: | --: |
| 1 | **One neuron** | Lecture 2 | **30** | **25** |
| 1 | {THIRD} | 4.10 | 30 | 25 |
| 2 | **Two neurons** | Lectures 3 and 4 | **30** | **50** |
| 2 | {FIRST} | 2.5, 2.6 | 20 | 25 |
| 2 | {SECOND} | 2.10 | 10 | 25 |
| 3 | **A \\| B**, not written yet | Lecture 5 |  |  |
|  | **All that is written** |  | **60** | **75** |""",
    "specialization": f"""
| Course, week | Lectures | Minutes |
| --- | --- | --: |
| Course 1, week 2 | {FIRST}<br>{SECOND} | 80 |
| Course 2, week 1 | {THIRD} | 55 |""",
    "assignments": """
| Course, week | The assignment there | Here |
| --- | --- | --- |
| Course 1, week 2 | Planar data | [cut-in-half](/lectures/neurons/first.md#exercise-cut-in-half), \
[All digits](/labs/digits.py) |""",
    "workshop": f"""
| Point | Lectures | Minutes |
| --: | --- | --: |
| 6 | {THIRD} | 55 |
| 10 | {FIRST}<br>{SECOND} | 80 |""",
    "code-first": f"""
| Chapter | About | Run first | When you ask why | Minutes |
| --: | --- | --- | --- | --: |
| 04 | A \\| B | {LAB} | {THIRD}<br>{FIRST}<br>{SECOND} | 135 |
| 05 | Later |  | not written yet |  |""",
    "theorems": """
| Theorem | Lecture | Attack | Sharpest ratio |
| --- | --- | --- | --: |
| [Halves](/lectures/neurons/first.md#half) | [First](/lectures/neurons/first.md) | \
[`attack_half.py`](https://example.org/us/course/blob/main/snippets/first/attack_half.py) | 0.97 |""",
    "definitions": """
| Definition | Lecture |
| --- | --- |
| [A whole – once](/lectures/networks/third.md#definition-a-whole-once) | [Third](/lectures/networks/third.md) |
| [A part](/lectures/networks/third.md#part) | [Third](/lectures/networks/third.md) |""",
}
DEFINED = """
/// definition | A whole – once
All.
///

/// definition | A part
    attrs: {id: part}
Some.
///
"""


@pytest.mark.parametrize("kind", curriculum.TABLES)
def test_each_table(root, kind):
    third = root / "docs" / "lectures" / "networks" / "third.md"
    edit(third, 'dls: ["1.2"], dl101: ["10"]', 'dls: ["2.1"], dl101: ["6"]')  # sorted as numbers, not as text
    third.write_text(third.read_text() + DEFINED)
    assert "\n".join(["", *curriculum.table(kind)]) == TABLES[kind]


def test_a_course_without_lectures_has_tables_without_rows(root):
    (root / "mkdocs.yml").write_text("nav: [index.md]\n")
    edit(root / "docs" / "paths" / "specialization.md", "cut-in-half, ", "")  # an exercise of a lecture that is gone
    assert [len(curriculum.table(kind)) for kind in curriculum.TABLES] == [3, 6, 2, 3, 2, 4, 2, 2]


@pytest.mark.parametrize("call", ["check(name, print)", "check()", "check(5, print)", 'check(f"{5}", print)'])
def test_a_check_without_a_name_is_refused(root, call):
    (root / "snippets" / "first" / "exercise_a.py").write_text(f"name = 5\n{call}\n")
    with pytest.raises(PressError, match=r"snippets/first/exercise_a\.py: line 2 must name its exercise"):
        curriculum.table("lectures")


def _html(text):
    return markdown.markdown(text, extensions=["press.curriculum", "tables", "pymdownx.superfences", "pymdownx.highlight"])


def test_a_comment_becomes_a_table_in_the_midst_of_text(root):
    html = _html("Before\n<!-- curriculum: semester -->\nAfter")
    assert html.count("<table>") == 1 and "curriculum" not in html
    assert '<a href="/lectures/neurons/first.md">First</a>' in html
    assert "<p>Before</p>" in html and "<p>After</p>" in html


def test_examples_in_code_stay_as_they_are(root):
    html = _html("Write `<!-- curriculum: x -->`, as in\n\n```text\n<!-- curriculum: y -->\n```\n")
    assert "&lt;!-- curriculum: x --&gt;" in html and "&lt;!-- curriculum: y --&gt;" in html


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("<!-- curriculum: semestre -->", "semestre --> is unknown; the kinds are lectures, semester"),
        ("<!--curriculum: semester-->", "must stand alone at the margin"),
        ("<!-- curriculum semester -->", "must stand alone at the margin"),
        ("See <!-- curriculum: semester -->", "must stand alone at the margin"),
        ("    <!-- curriculum: semester -->", "must stand alone at the margin"),
    ],
)
def test_a_comment_that_would_vanish_is_refused(root, line, sentence):
    with pytest.raises(PressError, match=sentence):
        _html(f"Text\n\n{line}\n")


FAULTS = {
    "has no front matter": ("---\ntitle", "title"),
    "is no YAML": ("title: First", "title: First: again"),
    "`title:` must be a text, found 5": ("title: First", "title: 5"),
    "`description:` must be a text, found None": ("description: What it says | in short.", "x: y"),
    "`covers:` must be as in .* found None": ("covers:", "cover:"),
    "`covers:` must be as in .*'d2l'": ("dls:", "d2l:"),
    "`covers: cs6910:` holds the number 4.1; quote it": ('["2.5", "2.6"]', "[4.10]"),
    "`covers: cs6910:` must be a list, found '2.5'": ('["2.5", "2.6"]', '"2.5"'),
    "`covers: dls:` holds 'week 2', which does not look like": ('"1.2"', '"week 2"'),
    "`theorems:` must be a list, found 'half'": ("theorems: [half]", "theorems: half"),
    "`theorems:` must be a list, found None": ("theorems: [half]\n", ""),
    "`needs:` holds the number 3": ("needs: [third]", "needs: [3]"),
    "`needs:` names 'second', which is no lecture that comes earlier": ("needs: [third]", "needs: [second]"),
    "`needs:` names 'nowhere'": ("needs: [third]", "needs: [nowhere]"),
    "`minutes:` must be as in .* found {'read': 20}": (", do: 25", ""),
    "`minutes:` must be as in .* found {'read': 0,": ("read: 20", "read: 0"),
    "`minutes:` must be as in .* found {'read': 20.5,": ("read: 20", "read: 20.5"),
    "`minutes:` must be as in .* found {'read': True,": ("read: 20", "read: true"),
    "`minutes:` must be as in .* found 45": ("minutes: {read: 20, do: 25}", "minutes: 45"),
    "`week:` must be a whole number from 1, found 0": ("week: 2", "week: 0"),
    "`week:` must be a whole number from 1, found '2'": ("week: 2", 'week: "2"'),
    "stands in week 2 and needs third of week 3": ("", ""),
}


@pytest.mark.parametrize("sentence", FAULTS)
def test_a_wrong_entry_is_named_with_its_page(root, sentence):
    page = root / "docs" / "lectures" / "neurons" / "first.md"
    edit(page, *FAULTS[sentence])
    if not FAULTS[sentence][0]:
        edit(root / "docs" / "lectures" / "networks" / "third.md", "week: 1", "week: 3")
    with pytest.raises(PressError, match=rf"\Adocs/lectures/neurons/first\.md:? .*{sentence}") as caught:
        course.lectures()
    assert "\n" not in str(caught.value)


def test_a_page_that_nav_names_must_exist(root):
    (root / "docs" / "lectures" / "neurons" / "first.md").unlink()
    with pytest.raises(PressError, match=r"nav names docs/lectures/neurons/first\.md, which does not exist"):
        course.lectures()


def test_a_theorem_needs_its_block_and_its_recorded_attack(root):
    page = root / "docs" / "lectures" / "neurons" / "first.md"
    edit(page, "attrs: {id: half}", "attrs: {id: other}")
    with pytest.raises(PressError, match=r"first\.md: no `/// theorem \| Title` block has the id half"):
        curriculum.table("theorems")
    edit(page, "attrs: {id: other}", "attrs: {id: half}")
    attack = root / "snippets" / "first" / "attack_half.out"
    attack.write_text("sharpest ratio 0.97\nand more\n")
    with pytest.raises(PressError, match=r"attack_half\.py: its output must end in `sharpest ratio 0\.97`; run"):
        curriculum.table("theorems")
    attack.unlink()
    with pytest.raises(PressError, match="run `press record first`"):
        curriculum.table("theorems")


LATER = "\n".join(PATHS["semester"].split("\n")[3:5])
PLANS = {
    "`weeks:` must be a list of entries as .* found {'title': 'One neuron'}": ("semester", ", cs6910: Lecture 2", ""),
    "`weeks:` must be a list .* found {'title': 'One neuron', 'cs6910': 2}": ("semester", "Lecture 2", "2"),
    "semester.md: its front matter has no `weeks:`": ("semester", "weeks:", "days:"),
    "neurons/first.md: it stands in week 2 of a semester of 1 weeks": ("semester", LATER, ""),
    "'Planar data' is replaced by 'cut', which is no exercise": ("specialization", "cut-in-half", "cut"),
    "'Planar data' is replaced by nothing": ("specialization", "cut-in-half, labs/digits", ""),
    '`assignments:` holds 1.2, expected a quoted week as "1.2"': ("specialization", '"1.2"', "1.2"),
    "`assignments:` holds '12', expected a quoted week": ("specialization", '"1.2"', '"12"'),
    "`chapters:` holds 4: .* expected such as": ("code-first", '"04"', "4"),
    "`chapters:` holds '05': .* expected such as": ("code-first", "title: Later", "name: Later"),
    "chapter 04 runs 'labs/digit', which is no lab": ("code-first", "labs/digits", "labs/digit"),
    "third.md: it covers a chapter that docs/paths/code-first.md does not plan": ("code-first", '"04"', '"03"'),
}


@pytest.mark.parametrize("sentence", PLANS)
def test_a_plan_that_breaks_the_rules_is_named(root, sentence):
    path, old, new = PLANS[sentence]
    edit(root / "docs" / "paths" / f"{path}.md", old, new)
    with pytest.raises(PressError, match=sentence):
        curriculum.table("assignments" if path == "specialization" else path)


def test_a_path_page_that_is_missing_is_named(root):
    (root / "docs" / "paths" / "semester.md").unlink()
    with pytest.raises(PressError, match="docs/paths/semester.md does not exist; its front matter holds `weeks:`"):
        curriculum.table("semester")
