"""The built site: it is strict about faults, and each block copied from its HTML runs alone and prints what the page shows."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from press import ROOT, codeblocks
from tests.conftest import build

PAGES = [page for page in sorted((ROOT / "docs").rglob("*.md")) if "```python" in page.read_text(encoding="utf-8")]


def blocks(page: Path):
    """Return the Python blocks of a built page as a reader copies them, each with the output that stands below it."""
    html = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    for block in html.select("div.language-python.highlight"):
        below = block.find_next_sibling()
        shown = below.code.get_text() if below and "language-text" in (below.get("class") or []) else ""
        yield block.code.get_text(), shown


def run(code: str) -> tuple[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, "-"], input=code, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=60
        )
    return done.stdout, done.stderr


def built(site: Path, page: Path) -> Path:
    """The HTML of a Markdown page of docs/."""
    name = page.relative_to(ROOT / "docs").with_suffix("")
    return site / (name.parent if name.name == "index" else name) / "index.html"


def test_what_a_reader_copies_is_what_is_tested(site):
    """Every block of every page, and the output below it, as the plugin runs and compares them."""
    count = 0
    for page in PAGES:
        tested = [(fence.text.strip("\n"), (fence.output or "").strip("\n")) for fence, _ in codeblocks.read(page)]
        assert [(code.strip("\n"), shown.strip("\n")) for code, shown in blocks(built(site, page))] == tested, page
        count += len(tested)
    assert count > 700


def test_no_markup_is_left_as_text(site):
    """An attribute list or a block mark that the extensions did not understand would stand on the page."""
    left = {}
    for page in sorted(site.rglob("index.html")):
        html = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        # a letter behind "<" in a formula begins a tag for Markdown, which then wraps what follows in a paragraph
        assert not html.select("p > div.highlight"), page
        for each in html.select("code, script, style, .arithmatex"):
            each.decompose()
        if found := re.findall(r"\{[#.:][\w-]+[^}]*\}|^/{3,} ?\w*|--8<--|\[\^\w+\]", html.get_text(), re.MULTILINE):
            left[page.parent.relative_to(site).as_posix()] = found
    assert left == {}


def test_blocks_copied_from_the_pages_run_alone_and_print_what_they_show(site):
    """One block of each page, in an interpreter of its own: the plugin runs all of them, but in one process."""
    copied = [(page, found) for page in PAGES if (found := list(blocks(built(site, page))))]
    chosen = [(page, *found[number % len(found)]) for number, (page, found) in enumerate(copied)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda each: run(each[1]), chosen)
        wrong = [
            f"{page.relative_to(ROOT)}\n{code}\nshown: {shown}\nprinted: {printed}\n{errors}"
            for (page, code, shown), (printed, errors) in zip(chosen, results, strict=True)
            if printed.rstrip("\n") != shown.rstrip("\n") or "Traceback" in errors
        ]
    assert len(chosen) > 40 and wrong == []


def test_the_copying_check_finds_a_wrong_output(tmp_path):
    page = tmp_path / "index.html"
    page.write_text(
        '<div class="language-python highlight"><pre><code>print(1 &lt; 2)</code></pre></div>\n'
        '<div class="language-text highlight"><pre><code>False\n</code></pre></div>'
    )
    ((code, shown),) = blocks(page)
    assert run(code)[0].rstrip("\n") == "True" != shown.rstrip("\n")


def test_the_site_holds_what_robots_and_readers_need(site):
    assert (site / "sitemap.xml").exists() and (site / "404.html").exists()
    home = (site / "index.html").read_text(encoding="utf-8")
    for mark in ('rel="canonical"', 'property="og:image"', 'name="description"', "/assets/social.png"):
        assert mark in home
    lecture = (site / "lectures/networks/backpropagation/index.html").read_text(encoding="utf-8")
    assert 'href="../../../generated/notebooks/backpropagation.ipynb"' in lecture and "/blob/main/docs/lectures/" in lecture
    for page in site.rglob("*.html"):
        assert "<!-- curriculum" not in page.read_text(encoding="utf-8"), page


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The real configuration over three pages."""
    root = tmp_path_factory.mktemp("small")
    for folder in ("docs/assets", "docs/generated", "overrides"):
        shutil.copytree(ROOT / folder, root / folder)
    pages = {"index.md": "# Home", "page.md": "# A page", "labs/lab.py": "# %% [markdown]\n# # A lab\n\n# %%\nprint(1)"}
    for name, text in pages.items():
        (root / "docs" / name).parent.mkdir(exist_ok=True)
        (root / "docs" / name).write_text(text + "\n", encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for path in ("src", "src/press/hook.py", "snippets"):
        config = re.sub(rf"(?<=[\[ ]){path}(?=[\],])", str(ROOT / path), config)
    config = re.sub(r"^nav:\n(?: .*\n|\n)*", f"nav: {list(pages)}\n", config, flags=re.MULTILINE)
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    return root


@contextlib.contextmanager
def written(file: Path, text: str):
    before = file.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    yield
    file.write_text(before, encoding="utf-8")


PLANTED = {
    "a link to no page": ("See [this](../nowhere.md).", "nowhere.md"),
    "a link to no anchor": ("See [this](index.md#nowhere).", "nowhere"),
    "a formula that KaTeX refuses": (r"Let $\frc{1}{2}$ be.", r"\frc"),
    "a figure that does not exist": ("![A finding in words](figure:nowhere)", "nowhere"),
    "an include that does not exist": ('--8<-- "snippets/nowhere.py"', "nowhere.py"),
    "a table that does not exist": ("<!-- curriculum: nowhere -->", "nowhere"),
}


def refused(small, tmp_path, name, **environment):
    done = build(tmp_path / "site", config=small / "mkdocs.yml", **environment)
    assert done.returncode == 1 and name in done.stderr and "Traceback" not in done.stderr, done.stderr[-2000:]


@pytest.mark.parametrize("fault", PLANTED)
def test_the_strict_build_refuses(small, tmp_path, fault):
    text, name = PLANTED[fault]
    with written(small / "docs" / "page.md", f"# A page\n\n{text}\n"):
        refused(small, tmp_path, name, PRESS_LABS="0")


def test_the_strict_build_accepts_the_pages_without_a_fault(small, tmp_path):
    done = build(tmp_path / "site", config=small / "mkdocs.yml", PRESS_LABS="0")
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.parametrize(
    ("cell", "name"),
    [('raise KeyError("planted")', "'planted'"), ('open("planted.txt", "w").close()', "leaves planted.txt behind")],
)
def test_the_build_refuses_a_lab_that_raises_or_leaves_a_file(small, tmp_path, cell, name):
    with written(small / "docs" / "labs" / "lab.py", f"# %% [markdown]\n# # Planted\n\n# %%\n{cell}\n"):
        refused(small, tmp_path, name)
