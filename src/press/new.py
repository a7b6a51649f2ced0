"""`press new lecture NAME --part PART`: a page, a first block, an attack and the nav entry, ready to be filled."""

import re

from press import DOCS, ROOT, SNIPPETS, PressError, write_if_changed

PARTS = ("neurons networks optimization regularization initialization representation words vision sequences generative "
         "theory practice").split()  # fmt: skip

PAGE = """---
title: {title}
description: TODO one sentence that says what the reader will know.
covers: {{cs6910: [], dls: [], dl101: [], fastai: []}}   # quoted strings: "4.10"
theorems: []
needs: []
minutes: {{read: 20, do: 25}}
week: 1
---

# {title}

TODO: the question. What would you like to know?

TODO: the answer in two sentences, then a figure: `![finding](figure:NAME)`, drawn by `snippets/{name}/figure_NAME.py`.

## TODO the first finding, as a sentence

```python
--8<-- "snippets/{name}/first.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "snippets/{name}/first.out"
```

/// belief | TODO the common belief that is wrong
TODO: show it by running it.
///

/// takeaways
- TODO
///

## Check yourself

--8<-- "snippets/{name}/questions.md"

## Exercises

### TODO {{#exercise-by-hand}}

/// solution
TODO
///

## Sources
"""
SNIPPET = '"""TODO: say what this block shows, then show it."""\n\nprint("TODO")\n'


def lecture(name: str, part: str) -> list[str]:
    """Write the files of a new lecture and its nav entry; return their paths.

    Raises:
        PressError: the name or the part is not allowed, or the lecture exists already.
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise PressError(f"'{name}' is no page name; use small letters, digits and single dashes, as in momentum-and-nesterov.")
    if part not in PARTS:
        raise PressError(f"'{part}' is no part of the course; the parts are: {', '.join(PARTS)}.")
    taken = [*DOCS.glob(f"lectures/*/{name}.md"), *SNIPPETS.glob(name)]
    if taken:
        raise PressError(f"{taken[0].relative_to(ROOT)} exists already; choose another name or edit it.")
    page = DOCS / "lectures" / part / f"{name}.md"
    nav = _with_entry((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), part, f"lectures/{part}/{name}.md")
    write_if_changed(page, PAGE.format(title=name.replace("-", " ").capitalize(), name=name))
    write_if_changed(SNIPPETS / name / "first.py", SNIPPET)
    write_if_changed(SNIPPETS / name / "first.out", "TODO\n")
    write_if_changed(SNIPPETS / name / "questions.md", "/// question | Question 1\nTODO What …?\n///\n")
    write_if_changed(ROOT / "mkdocs.yml", nav)
    written = (page, SNIPPETS / name / "first.py", SNIPPETS / name / "questions.md", ROOT / "mkdocs.yml")
    return [str(path.relative_to(ROOT)) for path in written]


def _with_entry(config: str, part: str, entry: str) -> str:
    """Add a page as the last of its part; a new part stands where PARTS orders it, before the labs at the latest."""
    lines = config.splitlines(keepends=True)
    start = next(i for i, line in enumerate(lines) if line.rstrip() == "nav:")
    own = [i for i, line in enumerate(lines) if re.match(rf"\s+- lectures/{part}/", line)]
    if own:
        at, added = own[-1] + 1, [f"      - {entry}\n"]
    else:
        earlier = PARTS[: PARTS.index(part)]
        before = [i for i, line in enumerate(lines) if re.match(rf"\s+- lectures/({'|'.join(earlier) or '(?!)'})/", line)]
        at = before[-1] + 1 if before else start + 2  # below the home page
        added = [f"  - {part.capitalize()}:\n", f"      - {entry}\n"]
    return "".join(lines[:at] + added + lines[at:])
