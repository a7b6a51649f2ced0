"""The zip of the site: each link names a file, what is fetched has its script, the same site gives the same bytes."""

import importlib.util
import json
import os
import zipfile
from types import SimpleNamespace

import pytest

from press import ROOT, PressError, node, offline
from tests.press.file_links import broken

ADDRESS = "https://example.org/course/"
POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; script-src 'sha256-a>b='\">"
HEAD = f'<!doctype html><html><head><meta charset="utf-8">{POLICY}<script src="{{}}assets/course.js"></script></head><body>'
FOOT = '<footer><a href="{}dl/course.zip">zip</a><span class="zip-size"></span></footer></body></html>'
SEARCHED = ["", "#top", "a b/", "a b/c/#deep", "x.html"]
FILES = {
    "index.html": '<a href="a%20b/">next</a> <a href=".">here</a> <a href="./?h=x#top">marked</a> <p id="top">A</p>',
    "a b/index.html": """<p id="part"><a href="..">up</a><a href="../#top">top</a><a href='c/#deep'>c</a><a href="#part">.</a>""",
    "a b/c/index.html": (
        '<p id="deep"></p><img alt="1>0" src="../../f/x.svg"><a href="https://example.org/a/">out</a><a href="mailto:x@y.z">.</a>'
    ),
    "404.html": '<a href="/course/">home</a>',
    "f/x.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g id="step-1"/></svg>',
    "f/plain.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "assets/course.js": "// ours",
    "assets/course.js.map": "{}",
    "assets/net.json": '{"w": "é </script>"}',
    "search/search_index.json": json.dumps({"docs": [{"location": each} for each in SEARCHED]}),
    "sitemap.xml": "<urlset/>",
    "dl/linebyline.whl": "wheel",
}


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    for name, content in FILES.items():
        up = "../" * name.count("/")
        write(folder, name, HEAD.format(up) + content + FOOT.format(up) if name.endswith(".html") else content)
    return folder


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def unpacked(site, folder):
    offline.pack(site, ADDRESS, "1.2.3")
    with zipfile.ZipFile(site / offline.NAME) as archive:
        archive.extractall(folder / "with spaces")
    return folder / "with spaces" / "course"


def test_the_zip_holds_what_a_reader_needs(site, tmp_path):
    copy = unpacked(site, tmp_path)
    names = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    assert names == {
        "README.txt", "index.html", "a b/index.html", "a b/c/index.html", "f/x.svg", "f/x.svg.js", "f/plain.svg",
        "assets/course.js", "assets/net.json", "assets/net.json.js", "assets/offline.js", "search/search_index.json",
        "search/search_index.js",
    }  # fmt: skip
    readme = (copy / "README.txt").read_text(encoding="utf-8")
    assert "1.2.3" in readme and ADDRESS in readme and "python -m http.server" in readme and len(readme.splitlines()) == 4
    for name in ("f/x.svg", "assets/course.js", "assets/net.json"):
        assert (copy / name).read_bytes() == (site / name).read_bytes()


def test_every_link_names_a_file(site, tmp_path):
    copy = unpacked(site, tmp_path)
    assert broken(copy) == []
    home = (copy / "index.html").read_text(encoding="utf-8")
    for href in ("a%20b/index.html", "./index.html?h=x#top", f"{ADDRESS}dl/course.zip"):
        assert f'href="{href}"' in home
    deep = (copy / "a b/c/index.html").read_text(encoding="utf-8")
    assert 'href="https://example.org/a/"' in deep and 'href="mailto:x@y.z"' in deep and 'src="../../f/x.svg"' in deep


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<a href="nowhere/">x</a>', "is no file"),
        ('<a href="f/">a folder without a page</a>', "is no file"),
        ('<img src="f/y.svg">', "is no file"),
        ('<a href="../outside.html">x</a>', "is no file"),
        ('<a href="/course/">x</a>', "is no file"),
        ('<a href="a%20b/#nowhere">x</a>', "names no id"),
    ],
)
def test_a_planted_link_is_found(site, tmp_path, body, reason):
    write(site, "index.html", HEAD.format("") + f'<p id="top"></p>{body}')
    assert [reason in each for each in broken(unpacked(site, tmp_path))] == [True]


def test_a_folder_is_no_file(site, tmp_path, monkeypatch):
    """What the links would be without our step: the walk over them must see it."""
    monkeypatch.setattr(offline, "_target", lambda path, folder, names, address, written: written)
    assert any("a%20b/ is no file" in each for each in broken(unpacked(site, tmp_path)))


def test_the_results_of_a_search_name_files(site, tmp_path):
    copy = unpacked(site, tmp_path)
    index = json.loads((copy / "search/search_index.json").read_text(encoding="utf-8"))
    wanted = ["index.html", "index.html#top", "a b/index.html", "a b/c/index.html#deep", "x.html"]
    assert [each["location"] for each in index["docs"]] == wanted
    script = (copy / "search/search_index.js").read_text(encoding="utf-8")
    assert json.loads(script.removeprefix("var __index = ")) == index


def test_what_scripts_fetch_stands_in_scripts(site, tmp_path):
    script = (unpacked(site, tmp_path) / "assets/net.json.js").read_text(encoding="utf-8")
    assert json.loads(script.removeprefix("course.file(").removesuffix(")")) == FILES["assets/net.json"]


@pytest.mark.parametrize(("name", "up"), [("index.html", ""), ("a b/c/index.html", "../../")])
def test_the_stand_ins_come_first_and_the_policy_goes(site, tmp_path, name, up):
    text = (unpacked(site, tmp_path) / name).read_text(encoding="utf-8")
    scripts = "".join(f'<script src="{up}assets/{name}.js"></script>' for name in ("offline", "course"))
    assert f'<head><meta charset="utf-8">{scripts}' in text and "Content-Security-Policy" not in text and "sha256" not in text
    assert "Content-Security-Policy" in (site / name).read_text(encoding="utf-8")  # the site keeps it


def test_the_stand_in_for_workers_carries_its_licence(site, tmp_path):
    script = (unpacked(site, tmp_path) / offline.SHIM).read_text(encoding="utf-8")
    assert "IFrameWorker" in script and "Martin Donath" in script


def test_the_size_is_computed(site, tmp_path):
    copy = unpacked(site, tmp_path)
    size = (site / offline.NAME).stat().st_size
    assert f'<span class="zip-size">, {size / 1e6:.1f} MB</span>' in (site / "a b/index.html").read_text(encoding="utf-8")
    assert '<span class="zip-size"></span>' in (copy / "a b/index.html").read_text(encoding="utf-8")  # it cannot know its own


@pytest.mark.parametrize(("size", "said"), [(312_345, "0.3 MB"), (9_940_000, "9.9 MB"), (33_400_000, "33 MB")])
def test_sizes_are_said_as_readers_say_them(size, said):
    assert offline.megabytes(size) == said


def test_the_same_site_gives_the_same_bytes(site):
    fresh = {path: path.read_bytes() for path in site.rglob("*.html")}
    offline.pack(site, ADDRESS, "1")
    first = (site / offline.NAME).read_bytes()
    for path, content in fresh.items():  # a build writes each page anew
        path.write_bytes(content)
        os.utime(path, (1, 1))
    offline.pack(site, ADDRESS, "1")
    assert (site / offline.NAME).read_bytes() == first
    (site / "f/plain.svg").write_text("<svg/>")
    offline.pack(site, ADDRESS, "1")
    assert (site / offline.NAME).read_bytes() != first


def test_a_zip_that_cannot_be_made_leaves_the_last_one(site, monkeypatch, tmp_path):
    offline.pack(site, ADDRESS, "1")
    before = (site / offline.NAME).read_bytes()
    monkeypatch.setattr(node, "MODULES", tmp_path)
    with pytest.raises(PressError, match="iframe-worker"):
        offline.pack(site, ADDRESS, "2")
    assert (site / offline.NAME).read_bytes() == before
    assert sorted(path.name for path in (site / "dl").iterdir()) == ["course.zip", "linebyline.whl"]


def test_a_folder_that_is_no_site(tmp_path):
    with pytest.raises(PressError, match="index.html"):
        offline.pack(tmp_path, ADDRESS, "1")


@pytest.mark.parametrize(("command", "made"), [("build", True), ("serve", False)])
def test_the_server_makes_none(site, command, made):
    spec = importlib.util.spec_from_file_location("hook", ROOT / "src" / "press" / "hook.py")
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    jupyter = SimpleNamespace(config={"execute": False})
    config = SimpleNamespace(
        site_dir=str(site), site_url=ADDRESS, extra={"built": {"linebyline": "1"}}, plugins={"mkdocs-jupyter": jupyter}
    )
    hook.on_startup(command=command, dirty=False)
    hook.on_post_build(config=config)
    assert (site / offline.NAME).exists() == made
