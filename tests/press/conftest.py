"""A small course in a temporary folder, right in every point: each test plants one fault into it."""

import pytest

from press import includes

PAGE = """---
title: Halving
description: What halving does.
covers: {cs6910: ["2.5"]}
theorems: [half]
needs: []
minutes: {read: 20, do: 25}
week: 1
---

# Halving

We measured 0.25, or 25 %.

![Halving a number twice leaves a quarter of it](figure:halving)
BLOCKS
/// theorem | Halves
    attrs: {id: half}
A half is smaller.
///

```python
--8<-- "snippets/halving/attack_half.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "snippets/halving/attack_half.out"
```

/// belief | Halving twice gives nothing
It does not.
///

/// takeaways
- A half of a half is a quarter.
///

## Check yourself

--8<-- "snippets/halving/questions.md"

## Exercises

### By hand {#exercise-by-hand}

### In code {#exercise-halve}

```python
--8<-- "snippets/halving/exercise_halve.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "snippets/halving/exercise_halve.out"
```

/// solution
```python
--8<-- "snippets/halving/solution_halve.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "snippets/halving/solution_halve.out"
```
///

### Try it {#exercise-try}

FILLER
## Sources
"""
BLOCK = """
```python
--8<-- "snippets/halving/first.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "snippets/halving/first.out"
```
"""
STUB = "def check(name, candidate):\n    print(candidate(1))\n\n\ndef halve(x):\n    return {}\n\n\ncheck('halve', halve)\n"
QUESTION = """/// question | Question {number}
What is left of 4 after halving it {number} times, nearly?

1. Less than 4.
2. More than 4.
3. 4.
///

/// answer | Answer to question {number}
1. Right: a half is smaller.
2. Wrong: a half is smaller.
3. Wrong: only 0 is its own half.
///
"""
QUESTIONS = "\n".join(QUESTION.format(number=number) for number in range(1, 6))
LAST = "1. Wrong: a half is smaller.\n2. Wrong: that is too much.\n3. Right: the whole is left.\n///\n"  # the right one elsewhere
FILES = {
    "questions.md": QUESTIONS.rsplit("1. Right", 1)[0] + LAST,
    "first.py": 'print(f"{0.5 * 0.5:.2f} is 25%")\n',
    "first.out": "0.25 is 25%\n",
    "attack_half.py": 'print("sharpest ratio 0.50")\n',
    "attack_half.out": "sharpest ratio 0.50\n",
    "exercise_halve.py": STUB.format("x"),
    "exercise_halve.out": "1\n",
    "solution_halve.py": STUB.format("x / 2"),
    "solution_halve.out": "0.5\n",
    "figure_halving.py": "fig = None\n",
}


class Course:
    """The course's files; `edit` replaces text in one of them and insists that it was there."""

    def __init__(self, root):
        self.root = root
        self.page = root / "docs" / "lectures" / "neurons" / "halving.md"
        self.snippets = root / "snippets" / "halving"
        self.test = root / "tests" / "theorems" / "test_half.py"
        for file in (self.page, self.snippets / "x", self.test):
            file.parent.mkdir(parents=True)
        for name, text in FILES.items():
            (self.snippets / name).write_text(text)
        self.test.write_text("@settings(derandomize=True)\n")
        self.page.write_text(PAGE.replace("BLOCKS", BLOCK).replace("FILLER", "More.\n" * 90))

    def edit(self, file, old, new):
        path = self.snippets / file if isinstance(file, str) else file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))


@pytest.fixture
def course(tmp_path, monkeypatch):
    includes._options()  # from the real mkdocs.yml, before the root moves
    monkeypatch.setattr(includes, "ROOT", tmp_path)
    return Course(tmp_path)
