"""The workshop's commands, in order: they end with a drawn six that the served network recognizes in the browser."""

import re
import shlex
import subprocess
import sys
import time
import urllib.request

from playwright.sync_api import expect

from press import ROOT
from tests.browser.test_draw import SIX, draw

PATHS = ROOT / "docs" / "paths"
PAGE = (PATHS / "workshop.md").read_text(encoding="utf-8")


def commands():
    """The commands of the page, in order, those that install the course left out."""
    text = PAGE + (PATHS / "workshop-handout.md").read_text(encoding="utf-8")
    found = [line for fence in re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL) for line in fence.splitlines()]
    assert [line for line in found if line.startswith("linebyline")] == re.findall(r"^linebyline .*", text, re.MULTILINE)[-4:]
    return [shlex.split(line)[1:] for line in found if line.startswith("linebyline")]


def test_the_commands_end_with_a_drawn_six(browser, tmp_path):
    *before, serve = commands()
    run = [sys.executable, "-m", "linebyline.cli"]
    for command in before[1:]:  # the self-test has a test of its own, and here its port may be taken
        done = subprocess.run([*run, *command], cwd=tmp_path, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
    server = subprocess.Popen(
        [*run, *serve, "--port", "0"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        address = None
        while not address:
            line = server.stdout.readline()
            assert line, "the server ended"
            address = re.search(r"http://127\.0\.0\.1:\d+", line)
        wait_for(address[0])
        page = browser.new_page()
        page.goto(address[0])
        draw(page, SIX)
        expect(page.locator("#answer")).to_contain_text("This looks like a 6", timeout=20_000)
        page.close()
    finally:
        server.terminate()
        server.communicate(timeout=30)


def wait_for(address):
    end = time.monotonic() + 60
    while True:
        try:
            return urllib.request.urlopen(f"{address}/health", timeout=5)
        except OSError:
            assert time.monotonic() < end
            time.sleep(0.1)
