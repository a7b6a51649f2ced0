"""Every way in which pytest-codeblocks would drop code is refused by name."""

from pathlib import Path

import pytest

from press import PressError
from press.fences import OUTPUT_MARK, parse

PAGE = Path("page.md")
GOOD = f"# Title\n\n```python\nprint(1)\n```\n{OUTPUT_MARK}\n```text\n1\n```\n\n```console\n$ ls\n```\n"


def test_the_fences_of_a_good_page():
    python, console = parse(GOOD, PAGE)
    assert (python.line, python.info, python.text, python.output) == (3, "python", "print(1)", "1")
    assert (console.line, console.info, console.output) == (11, "console", None)


def test_a_page_may_hold_lists_options_and_html_marks():
    assert parse("/// theorem | T\n    attrs: {id: t}\nText `<pre>`.\n///\n\n- a list\n\n    its paragraph\n", PAGE) == []


@pytest.mark.parametrize(
    "code",
    [
        "```py\nx\n```", "``` python\nx\n```", '```python title="a"\nx\n```', "```python hl_lines=1\nx\n```", "~~~python\nx\n~~~",
        "```{.python}\nx\n```", "```Python\nx\n```", "```python3\nx\n```", "```pycon\nx\n```", "    ```python\n    x\n    ```",
        "> ```python\n> x\n> ```",
    ],
)  # fmt: skip
def test_code_that_would_be_dropped_is_refused(code):
    with pytest.raises(PressError, match=r"page.md:3: this code would never be run"):
        parse(f"# Title\n\n{code}\n", PAGE)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("```python\nprint(1)\n", "page.md:1: this fence is never closed"),
        ("```\nx\n```\n", "without a language"),
        ("```sh\nls\n```\n", "would be executed"),
        ("Text.\n\n    x = 1\n", "indented code"),
        ("<pre>x</pre>\n", "raw HTML"),
        ("<!--pytest-codeblocks:cont-->\n```python\nx\n```\n", "only the mark"),
        ("<!--pytest-codeblocks:skipfile-->\n", "only the mark"),
        ("<!--pytest.mark.skip-->\n```python\nx\n```\n", "only the mark"),
        (f"```console\nx\n```\n{OUTPUT_MARK}\n```text\n1\n```\n", "must follow a ```python fence"),
        (f"```python\nx\n```\nText.\n{OUTPUT_MARK}\n```text\n1\n```\n", "must follow a ```python fence"),
        (f"```python\nx\n```\n{OUTPUT_MARK}\n```console\n1\n```\n", "open it with ```text"),
        (f"```python\nx\n```\n{OUTPUT_MARK}\nText.\n", "must follow the mark"),
        (f"```python\nx\n```\n{OUTPUT_MARK}\n", "no ```text fence follows"),
    ],
)
def test_other_faults_are_named(text, reason):
    with pytest.raises(PressError, match=reason):
        parse(text, PAGE)
