"""Each check of the browser tests finds the fault planted against it, and is silent without it."""

import random

import pytest

from press import math
from tests.browser import checks

META = '<meta name="viewport" content="width=device-width">'


def test_a_request_to_another_host(browser, planted):
    good = planted("<p>Good.</p>")
    assert checks.foreign_requests(browser, good) == []
    address = planted("<p>Bad.</p>", '<link rel="stylesheet" href="http://127.0.0.2:9/style.css">')
    assert checks.foreign_requests(browser, address) == ["http://127.0.0.2:9/style.css"]


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<p style="color:#999;background:#fff">Too pale to read.</p>', "color-contrast"),
        ('<img src="data:," width="9" height="9">', "image-alt"),
        ("<details><summary>Open</summary><button></button></details>", "button-name"),
    ],
)
def test_a_page_that_not_all_can_use(browser, planted, body, rule):
    assert checks.axe_violations(browser, planted("<p>Good.</p>")) == []
    assert any(each.startswith(rule) for each in checks.axe_violations(browser, planted(body)))


def test_a_page_that_not_all_can_use_in_the_dark(browser, planted):
    pale = "<style>@media (prefers-color-scheme: dark) { p { color: #555; background: #333 } }</style>"
    light, dark, *_ = checks.visit(browser, planted("<p>Bad.</p>", pale))
    assert light == [] and dark[0].startswith("color-contrast")


def test_a_page_that_is_too_heavy(browser, planted):
    noise = random.Random(0).randbytes(500_000).hex()
    first, following = checks.weights(browser, planted('<script src="big.js"></script>', big_js=f"// {noise}".encode()))
    assert first > 400_000 and following < 20_000


def test_a_page_that_moves(browser, planted):
    still, late = planted("<p>Good.</p>"), "setTimeout(() => document.querySelector('h1').style.marginTop = '200px', 100)"
    assert checks.layout_shift(browser, still) == 0
    assert checks.layout_shift(browser, planted(f"<p>{'Text. ' * 99}</p><script>{late}</script>")) > 0


def test_a_font_that_comes_late_moves_a_line(browser, planted):
    math.prepare()
    font = {"f_woff2": (math.STYLES / "fonts" / "KaTeX_Typewriter-Regular.woff2").read_bytes()}
    face = "<style>@font-face { font-family: F; src: url(f.woff2); font-display: block } p { font-family: F }</style>"
    body = f"<p>{'Text. ' * 99}</p><h2>Below</h2>"
    assert checks.layout_shift(browser, planted(body, META, **font), width=360, slow=True) == 0
    assert checks.layout_shift(browser, planted(body, META + face, **font), width=360, slow=True) > 0


def test_a_page_that_is_too_wide(browser, planted):
    assert checks.wider_than(browser, planted("<p>Good.</p>", META), 360) == []
    assert checks.wider_than(browser, planted('<div style="width:900px">Wide.</div>', META), 360) != []


def test_lighthouse_finds_a_fault(browser, planted, tmp_path):
    scores, reasons = checks.lighthouse(planted('<img src="data:,">'), tmp_path)
    assert scores["accessibility"] < 100 and "image-alt" in reasons
