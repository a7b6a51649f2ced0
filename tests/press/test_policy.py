"""The policy of a page: one hash for each inline script that runs, and a build that stops at what it would refuse."""

import base64
import hashlib
from types import SimpleNamespace

import pytest

from press import PressError, hook, policy

HEAD = '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>T</title>\n</head>\n<body>\n'


def page(body):
    return f"{HEAD}{body}</body></html>"


def rules(html):
    return dict(rule.split(" ", 1) for rule in policy.policy(html).split("; "))


def digest(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("script", "sources"),
    [
        ("<script>a = 1\n  b</script>", [digest("a = 1\n  b")]),
        ("<script>a</script><script>b</script><script>a</script>", [digest("a"), digest("b")]),
        ('<script type="module">a</script>', [digest("a")]),
        ("<script TYPE=text/javascript>a</SCRIPT >", [digest("a")]),
        ('<script data-src="x">a</script>', [digest("a")]),
        ('<script type="application/json">{"a": 1}</script>', []),
        ('<script src="x.js" defer></script>', []),
    ],
)
def test_each_inline_script_that_runs_has_its_hash(script, sources):
    assert rules(page(script))["script-src"].split() == ["'self'", *sources]


def test_the_policy_allows_nothing_that_is_not_needed():
    found = rules(page("<p>T</p>"))
    assert found.pop("default-src") == found.pop("base-uri") == found.pop("form-action") == "'none'"
    assert found.pop("style-src") == "'self' 'unsafe-inline'"
    assert {source for value in found.values() for source in value.split()} == {"'self'", "data:"}
    assert {rule for rule, value in found.items() if "data:" in value} == {"img-src", "font-src"}


def test_it_stands_first_after_the_charset_in_every_page_and_once(tmp_path):
    for name in ("index.html", "404.html", "labs/first/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(page("<script>a</script>"))
    policy.protect(tmp_path)
    once = (tmp_path / "labs/first/index.html").read_text()
    opening = f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy.policy(once)}">\n<title>'
    assert opening in once and (tmp_path / "404.html").read_text() == once
    policy.protect(tmp_path)
    assert (tmp_path / "labs/first/index.html").read_text() == once
    policy.protect(tmp_path, own="file:")
    assert "script-src file: 'sha256-" in (tmp_path / "index.html").read_text()


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ('<button onclick="go()">Go</button>', "the attribute onclick is a script without a hash"),
        ('<img alt="a > b" src="x.png" ONERROR=go()>', "the attribute onerror is a script without a hash"),
        ('<a href="javascript:void(0)">Go</a>', "<a href> is a javascript: address"),
        ('<a href=" JavaScript:go()">Go</a>', "<a href> is a javascript: address"),
        ('<form action="javascript:go()"></form>', "<form action> is a javascript: address"),
        ('<img src="https://example.org/x.png">', "<img src> loads https://example.org/x.png from another host"),
        ("<iframe src=//example.org/x></iframe>", "<iframe src> loads //example.org/x from another host"),
        ('<link rel="stylesheet" href="https://example.org/x.css">', "<link href> loads https://example.org/x.css"),
        ('<base href="/course/">', "<base> moves every link of the page"),
    ],
)
def test_what_the_policy_would_refuse_stops_the_build(tmp_path, fault, reason):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text(page(f"<p>One.</p>\n{fault}\n"))
    with pytest.raises(PressError) as caught:
        policy.protect(tmp_path)
    assert str(caught.value).startswith(f"a/index.html, line 9: {reason}") and str(caught.value).endswith(".")


@pytest.mark.parametrize(
    "fine",
    [
        "<code>&lt;button onclick=&quot;go()&quot;&gt;</code> javascript: src='//x'",
        '<a href="https://example.org/">a link is no request</a>',
        '<link rel="canonical" href="https://example.org/course/">',
        '<a href="../one/" title="javascript: what it is">one</a>',
        '<script type="application/json">{"onclick": "<b onclick=1>"}</script>',
        '<img src="data:image/png;base64,AAAA//AA">',
    ],
)
def test_what_only_looks_alike_passes(fine):
    assert policy.refused(page(fine)) == []


def test_a_page_without_a_charset_has_no_place_for_it(tmp_path):
    (tmp_path / "index.html").write_text("<html><head><title>T</title></head></html>")
    with pytest.raises(PressError, match=r"index\.html: no <meta charset>"):
        policy.protect(tmp_path)


def test_the_server_that_reloads_pages_has_no_policy(tmp_path, monkeypatch):
    monkeypatch.setattr(hook, "_serving", False)
    monkeypatch.setattr(hook.words, "add", lambda site: None)  # this site has no search
    monkeypatch.setattr(hook.offline, "pack", lambda *parts: None)
    jupyter = SimpleNamespace(config={"execute": False})
    extra = {"built": {"linebyline": "0"}}
    config = SimpleNamespace(site_dir=str(tmp_path), site_url="", plugins={"mkdocs-jupyter": jupyter}, extra=extra)
    (tmp_path / "index.html").write_text(page("<p>T</p>"))
    hook.on_startup(command="serve", dirty=False)
    hook.on_post_build(config)
    assert "Content-Security-Policy" not in (tmp_path / "index.html").read_text()
    hook.on_startup(command="build", dirty=False)
    hook.on_post_build(config)
    assert "Content-Security-Policy" in (tmp_path / "index.html").read_text()
