"""What a reader sees is what is tested: the expansion of include lines and its guards."""

from pathlib import Path

import markdown
import pytest

from press import PressError, includes

PAGE = Path("page.md")
SOURCE = "import math\n\n# --8<-- [start:area]\ndef area(r):\n    return math.pi * r * r\n# --8<-- [end:area]\n\n\nprint(1)\n"


@pytest.fixture
def source(course):
    file = course.root / "area.py"
    file.write_text(SOURCE)
    return file


def test_the_final_newline_of_a_file_adds_no_line(source):
    fence = '```python\n--8<-- "area.py"\n```'
    assert includes.expand(fence, PAGE).endswith("print(1)\n```\n")


def test_marker_lines_are_not_shown(source):
    assert "--8<--" not in includes.expand('--8<-- "area.py"', PAGE)


def test_a_section_knows_its_lines(source):
    (chunk,) = includes.chunks('--8<-- "area.py:area"', PAGE)
    assert (chunk.file, chunk.first_line) == (source, 4)
    assert chunk.text == "def area(r):\n    return math.pi * r * r\n"


def test_a_fence_with_code_of_its_own_has_no_chunks(source):
    assert includes.chunks('x = 1\n--8<-- "area.py"', PAGE) == []


def test_the_site_uses_the_same_preprocessor(source):
    html = markdown.markdown('--8<-- "area.py:area"', extensions=[includes.IncludesExtension(**includes._options())])
    assert "def area(r):" in html and "import math" not in html


def test_a_listing_shows_the_first_line_of_each_docstring(source):
    docstrings = '''class A:
    """One line."""

    def f(self, x):
        """First line.

        Args:
            x: anything.
        """
        return """not a
        docstring"""
'''
    source.write_text(f"# --8<-- [start:area]\n{docstrings}\n\n# --8<-- [end:area]\n")
    shown = docstrings.replace("First line.\n\n        Args:\n            x: anything.\n        ", "First line.")
    assert includes.expand('--8<-- "area.py:area"', PAGE) == shown


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('--8<-- "nowhere.py"', "nowhere.py.*mend the path"),
        ('--8<-- "area.py:volume"', "section 'volume'"),
        ('--8<-- "../../etc/hostname"', "mend the path"),
    ],
)
def test_a_wrong_include_is_named(source, line, reason):
    with pytest.raises(PressError, match=f"page.md: .*{reason}"):
        includes.expand(line, PAGE)


@pytest.mark.parametrize("marker", ["start", "end"])
def test_a_section_with_one_marker_is_refused(source, marker):
    """pymdownx.snippets alone would take the rest of the file, or nothing at all."""
    source.write_text(SOURCE.replace(f"# --8<-- [{marker}:area]\n", ""))
    with pytest.raises(PressError, match="section 'area' needs one"):
        includes.expand('--8<-- "area.py:area"', PAGE)
