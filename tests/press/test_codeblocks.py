"""The plugin runs literal pages: each rule has a page and an outcome, as pytest-codeblocks' own tests have."""

import pytest

from press import ROOT, PressError
from press.codeblocks import read

pytest_plugins = ["pytester"]
MARK = "<!--pytest-codeblocks:expected-output-->"


@pytest.fixture
def run(pytester):
    pytester.makeini("[pytest]\naddopts = -p press.codeblocks -p no:cacheprovider\n")

    def run(page, *options):
        (pytester.path / "page.md").write_text(page)
        return pytester.runpytest_inprocess("page.md", *options)

    return run


def block(code, output=None):
    return f"```python\n{code}\n```\n" + (f"{MARK}\n```text\n{output}\n```\n" if output is not None else "")


def test_each_block_is_one_test_in_an_empty_namespace(run):
    result = run(block("x = 1\nprint(x)", "1") + block("print('x' in globals(), __name__)", "False __main__"))
    result.assert_outcomes(passed=2)


def test_a_setting_of_numpy_ends_with_its_block(run):
    setting = block("import numpy as np\nnp.seterr(all='raise')\nnp.set_printoptions(precision=1)")
    later = block("import numpy as np\nprint(np.array(0.25), np.geterr()['over'])", "0.25 warn")
    run(setting + later).assert_outcomes(passed=2)


def test_the_stock_option_does_not_run_blocks_twice(run):
    run(block("print(1)", "1"), "--codeblocks").assert_outcomes(passed=1)


def test_an_output_that_differs_fails_and_shows_the_difference(run):
    result = run(block("print(2)", "1"))
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*page.md:1", "*the output differs from the page*", "-1", "+2"])


def test_an_output_that_nobody_checks_fails(run):
    result = run(block("print(2)"))
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*show this output below the block*"])


def test_a_failed_assertion_says_where_and_what(run):
    result = run("# Title\n\n" + block("x = 1\nassert x == 2"))
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*page.md:3", '*page.md", line 5, in*', "*assert x == 2", "*assert 1 == 2"])


def test_an_error_in_a_snippet_is_reported_at_its_own_line(course, run, pytester):
    course.edit("first.py", "print", "import math\n\nmath.sqrt(-1)\nprint")
    result = run('```python\n--8<-- "snippets/halving/first.py"\n```\n')
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f'  File "{course.snippets}/first.py", line 3, in <module>', "*math.sqrt(-1)", "ValueError*"])


@pytest.mark.parametrize("code", ["raise SystemExit", "raise KeyError('x')", "1 +"])
def test_code_that_does_not_end_well_fails(run, code):
    run(block(code)).assert_outcomes(failed=1)


@pytest.mark.parametrize("page", ["```py\nx = 1\n```\n", "```python\nx = 1\n", '```python\n--8<-- "nowhere.py"\n```\n'])
def test_a_page_that_would_lose_code_is_an_error(run, page):
    result = run(page)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*page.md*"])


def test_an_include_that_brings_a_fence_is_refused(course, tmp_path):
    page = tmp_path / "page.md"
    page.write_text('--8<-- "block.md"\n')
    (tmp_path / "block.md").write_text(block("print(1)", "1"))
    with pytest.raises(PressError, match="does an include hold a fence"):
        read(page)


def test_the_site_shows_what_is_tested():
    """The options of mkdocs.yml name our include extension, and no second one."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "- press.includes:" in config and "pymdownx.snippets" not in config
