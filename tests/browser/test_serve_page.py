"""The page of `linebyline serve`: drawn on by keyboard and by pointer, readable by all, and no request to another host."""

import contextlib
import threading
import time

import pytest
import uvicorn
from playwright.sync_api import expect

from linebyline.cli.serve import listen
from linebyline.serving.app import application
from press import node
from tests.browser import checks
from tests.serving.clients import untrained


@contextlib.contextmanager
def running(model):
    """The server in a thread of this process."""
    with listen("127.0.0.1", 0) as listener:
        server = uvicorn.Server(uvicorn.Config(application(model), log_level="warning", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        finally:
            server.should_exit = True
            thread.join(20)


@pytest.fixture(scope="module")
def address():
    with running(untrained()) as address:
        yield address


def answer(page):
    expect(page.locator("#probs tr")).to_have_count(10)  # wait_for_function would need eval, which the page's policy forbids
    return page.inner_text("#answer"), page.inner_text("#note")


def test_a_digit_drawn_by_keyboard(browser, address):
    with checks.opened(browser, address) as (page, _):
        page.focus("#pad")
        for _ in range(5):
            page.keyboard.press("ArrowUp")
        page.keyboard.press("Space")
        for _ in range(12):
            page.keyboard.press("Shift+ArrowDown")
        said, note = answer(page)
        assert said.startswith("This looks like a ") and "opaque ink on a transparent ground" in note
        assert page.inner_text("#place") == "Cursor: row 23, column 16."
        shown = sum(float(text.split()[0]) for text in page.locator("#probs td").all_inner_texts())
        assert shown == pytest.approx(100, abs=0.5)  # ten numbers rounded to a tenth
        inked = "[...document.querySelector('#pad').getContext('2d').getImageData(155, 155, 1, 1).data][3]"
        assert page.evaluate(inked) == 255
        page.keyboard.press("Escape")
        expect(page.locator("#answer")).to_have_text("Nothing is drawn yet.")
        assert page.evaluate(inked) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_digit_drawn_by_pointer(browser, address, scheme):
    with checks.opened(browser, address, scheme=scheme) as (page, _):
        box = page.locator("#pad").bounding_box()
        page.mouse.move(box["x"] + 100, box["y"] + 60)
        page.mouse.down()
        page.mouse.move(box["x"] + 220, box["y"] + 60)
        page.mouse.move(box["x"] + 140, box["y"] + 260)
        page.mouse.up()
        first = answer(page)
        assert first[0].startswith("This looks like a ")
        page.get_by_role("button", name="Clear").click()
        expect(page.locator("#probs tr")).to_have_count(0)


def test_what_is_no_picture_is_told(browser, address, tmp_path):
    (tmp_path / "a.png").write_text("no picture")
    with checks.opened(browser, address) as (page, _):
        page.get_by_label("or a PNG file").set_input_files(tmp_path / "a.png")
        expect(page.locator("#answer")).to_have_text("The picture is no PNG file.")


def test_a_model_without_pictures_says_so(browser):
    with running(untrained(3)) as address, checks.opened(browser, address) as (page, _):
        expect(page.locator("#answer")).to_have_text("This model takes 3 numbers and no drawing.")


@pytest.mark.parametrize("path", ["", "docs"])
def test_no_request_to_another_host_and_no_error(browser, address, path):
    faults = []
    assert checks.foreign_requests(browser, address + path) == []
    with checks.opened(browser, address + path) as (page, _):
        page.on("console", lambda message: faults.append(message.text))
        page.reload(wait_until="networkidle")
        assert faults == []
        # the planted fault: the page's own policy forbids what would reach another host
        page.evaluate("document.body.append(Object.assign(new Image, {src: 'https://example.org/a.png'}))")
        page.wait_for_timeout(200)
        assert any("Content Security Policy" in fault for fault in faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "docs"])
@pytest.mark.parametrize("width", [360, 1280])
def test_both_pages_are_readable_by_all(browser, address, path, scheme, width):
    axe = (node.MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    with checks.opened(browser, address + path, width=width, scheme=scheme) as (page, _):
        if not path:
            page.focus("#pad")
            page.keyboard.press("Space")
            answer(page)
        page.evaluate(axe)
        found = page.evaluate("tags => axe.run({runOnly: tags}).then(result => result.violations)", checks.AXE)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert [rule["id"] for rule in found] == [] and wide <= 0
