"""Each rule of the page contract catches the fault planted against it."""

import pytest

from press import contract
from tests.press.conftest import QUESTION

OUTPUT = '```text\n--8<-- "snippets/halving/first.out"\n```'
BLOCK = f'```python\n--8<-- "snippets/halving/first.py"\n```\n<!--pytest-codeblocks:expected-output-->\n{OUTPUT}'


def test_a_page_that_keeps_the_contract_gets_no_complaint(course):
    assert contract.complaints(course.page, course.root) == []
    assert contract.unused(course.root) == []


PAGE_FAULTS = {
    "in no checked output": ("We measured 0.25", "We measured 0.26"),
    "'26 %' is in no checked output": ("25 %", "26 %"),
    "line 13: a TODO is left": ("We measured", "TODO We measured"),
    "no figure": ("![Halving a number twice leaves a quarter of it](figure:halving)", ""),
    "states its finding": ("Halving a number twice leaves a quarter of it", "a figure"),
    "no `/// belief`": ("/// belief | Halving twice gives nothing", "/// note"),
    "no `/// takeaways`": ("/// takeaways", "/// note"),
    "no `/// solution`": ("/// solution", "/// note"),
    "this solution runs nothing": ("/// solution\n", "/// solution\nIt is a half.\n///\n\n/// note\n"),
    "no `## Sources`": ("## Sources", "## Reading"),
    "indents its content": ("More.\n", "!!! note\n"),
    "include lines only": ('```python\n--8<-- "snippets/halving/first.py"', '```python\nprint("0.25 is 25%")'),
    "typed by hand": (OUTPUT, "```text\n0.25 is 25%\n```"),
    "part the text 'We measured this.'": (BLOCK, "We measured this.\n" + BLOCK),
    "part the text 'So it is.'": (OUTPUT + "\n", OUTPUT + "\nSo it is.\n"),
    "shows no output": ("<!--pytest-codeblocks:expected-output-->\n" + OUTPUT, ""),
    "checked blocks": (BLOCK, ""),
    "has no id": ("    attrs: {id: half}\n", ""),
    "front matter and the ids on the page": ("theorems: [half]", "theorems: []"),
    "theorem other has no attack": ("attrs: {id: half}", "attrs: {id: other}"),
    "exercises with an id": (" {#exercise-try}", ""),
    "exercise halve has no heading": ("{#exercise-halve}", "{#exercise-other}"),
    "lines; a lecture has": ("More.\n" * 80, ""),
    "must follow a ```python fence": ("```\n<!--pytest", "```\nText.\n<!--pytest"),
}


@pytest.mark.parametrize("complaint", PAGE_FAULTS)
def test_a_fault_on_the_page_is_named(course, complaint):
    course.edit(course.page, *PAGE_FAULTS[complaint])
    found = contract.complaints(course.page, course.root)
    assert any(complaint in each for each in found), found


def test_a_missing_snippet_and_a_missing_output_are_named(course):
    (course.snippets / "first.out").unlink()
    found = contract.complaints(course.page, course.root)
    assert len(found) == 1 and "snippets/halving/first.out" in found[0] and "mend the path" in found[0]


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        ("attack_half.out", "sharpest ratio 0.50", "never broken", "must be `sharpest ratio"),
        ("solution_halve.py", "check('halve', halve)", "print(0.5)", "does not end by calling check"),
        ("exercise_halve.py", "check('halve', halve)", "print(1)", "does not end by calling check"),
        ("questions.md", "/// question | Question 1", "/// note | Question 1", "question 1: its two blocks open with"),
        ("questions.md", "Question 5", "Question 6", "question 5: its two blocks open with"),
        ("questions.md", "halving it 2 times", "halving 0.3 of it", "'0.3' is in no checked output"),
        ("questions.md", "\n3. 4.\n", "\n", "question 1: 2 options"),
        ("questions.md", "2. Wrong: a half is smaller.\n", "", "each option under its number"),
        ("questions.md", "2. Wrong: a half is smaller.", "2. Wrong: no.", "option 2 must be explained"),
        ("questions.md", "2. Wrong: a half is smaller.", "2. Right: a half is smaller.", "1: exactly one option is right"),
        ("questions.md", "1. Right: a half is smaller.", "1. Wrong: a half is smaller.", "1: exactly one option is right"),
        ("questions.md", "///\n\n/// answer", "///\n\nA hint.\n\n/// answer", "something stands outside"),
    ],
)
def test_a_fault_in_a_snippet_is_named(course, file, old, new, complaint):
    course.edit(file, old, new)
    assert any(complaint in each for each in contract.complaints(course.page, course.root))


def test_a_lecture_without_questions_is_named(course):
    course.edit(course.page, '--8<-- "snippets/halving/questions.md"\n\n', "")
    assert any("before `## Exercises` must stand" in each for each in contract.complaints(course.page, course.root))


def test_too_few_questions_and_one_place_for_the_right_option_are_named(course):
    (course.snippets / "questions.md").write_text("\n".join(QUESTION.format(number=number) for number in range(1, 5)))
    found = "\n".join(contract.complaints(course.page, course.root))
    assert "4 questions; a lecture has at least 5" in found and "the same place in every question" in found


def test_a_page_without_front_matter_is_named(course):
    course.edit(course.page, "---\n", "")
    (complaint,) = contract.complaints(course.page, course.root)
    assert "halving.md has no front matter; begin it with" in complaint


def test_a_theorem_without_a_test_is_named(course):
    course.test.write_text("@settings()\n")
    assert any("derandomize=True" in each for each in contract.complaints(course.page, course.root))


def test_a_theorem_without_an_attack_is_named(course):
    (course.snippets / "attack_half.py").rename(course.snippets / "assault.py")
    course.edit(course.page, "attack_half.py", "assault.py")
    assert any("theorem half has no attack" in each for each in contract.complaints(course.page, course.root))


@pytest.mark.parametrize("name", ["second.py", "second.out", "figure_second.py"])
def test_a_file_that_no_page_shows_is_named(course, name):
    (course.snippets / name).write_text("print(1)\n")
    found = contract.unused(course.root)
    assert len(found) == 1 and name in found[0] and "no page shows" in found[0]


@pytest.mark.parametrize(("lines", "complaints"), [(24, 0), (25, 1)])
def test_a_listed_function_that_does_not_fit_a_screen_is_named(course, lines, complaints):
    module = course.root / "src" / "linebyline" / "long.py"
    module.parent.mkdir(parents=True)
    body = '    """First.\n\n    More.\n    """\n\n' + "    x = 1\n" * lines
    module.write_text(f"# --8<-- [start:f]\ndef f():\n{body}# --8<-- [end:f]\n")
    listing = '```python\n--8<-- "src/linebyline/long.py:f"\n```\n\nMore.\n'
    course.edit(course.page, "More.\nMore.\n", f"More.\n\n{listing}")
    found = contract.complaints(course.page, course.root)
    assert len(found) == complaints and all("f has over 25 lines of code" in each for each in found), found
