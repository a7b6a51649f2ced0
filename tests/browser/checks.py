"""What the browser tests look for. Each check takes a page's address and returns what is wrong, an empty list if nothing."""

import contextlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from press import node
from tests.browser.line import Traffic
from tests.browser.listening import listen

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN_ALL = """() => new Promise(done => {
  const folded = [...document.querySelectorAll("details:not([open])")];
  if (!folded.length) return done();
  const filled = () => requestAnimationFrame(document.querySelector("[data-asked=yes]") ? filled : done);  // tables
  folded.at(-1).addEventListener("toggle", filled, {once: true});  // after the page answers
  folded.forEach(each => { each.open = true });
})"""


def laid(page):
    """Wait until also what stands far below has its place: a click before that may miss what moves."""
    page.wait_for_function("() => !document.querySelector('.md-content__inner:not([data-laid])')")


def go(page, address):
    page.goto(address, wait_until="load")
    laid(page)


def again(page):
    page.reload(wait_until="load")
    laid(page)


@contextlib.contextmanager
def opened(browser, address, *, width=1280, scheme="light", script=True, wait="networkidle"):
    """Open an address in a profile of its own; yield the page and the addresses that it asked for."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script, reduced_motion="reduce"
    )
    page = context.new_page()
    asked, page.heard = [], listen(page)
    page.on("request", lambda request: asked.append(request.url))
    try:
        page.goto(address, wait_until="load")
        if script:
            laid(page)
        page.wait_for_load_state(wait)  # alone, networkidle can come before load: a page under load asks for nothing for a while
        yield page, asked
    finally:
        context.close()


def visit(browser, address):
    """A page's violations in the light and in the dark, its requests to other hosts, its complaints and its cookies."""
    with opened(browser, address) as (page, asked):
        light = axe(page)
        page.emulate_media(color_scheme="dark")
        page.wait_for_function("() => ['slate', undefined].includes(document.body.dataset.mdColorScheme)")
        page.wait_for_timeout(300)  # links take an eighth of a second to change their colour
        return light, axe(page), foreign(page, asked, address), page.heard, page.context.cookies()


def foreign_requests(browser, address):
    """Requests to another host, at load and after a scroll to the end."""
    with opened(browser, address) as (page, asked):
        return foreign(page, asked, address)


def axe_violations(browser, address, *, width=1280):
    """Violations of WCAG 2.2 AA and of axe's best practices, folded parts opened."""
    with opened(browser, address, width=width, wait="load") as (page, _):
        return axe(page)


def foreign(page, asked, address):
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    home = urlsplit(address).netloc
    return [url for url in asked if urlsplit(url).scheme in {"http", "https", "ws", "wss"} and urlsplit(url).netloc != home]


def bring_axe(page):
    """Run axe's file from outside: as a script element the page's policy would refuse it."""
    page.evaluate((node.MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))


def axe(page):
    page.evaluate(OPEN_ALL)
    bring_axe(page)
    # the visible signs of a formula are hidden from screen readers, which get its MathML; thousands of them take long
    run = "tags => axe.run({exclude: ['.katex-html']}, {runOnly: tags, resultTypes: ['violations']}).then(r => r.violations)"
    found = page.evaluate(run, AXE)
    return [f"{rule['id']}: {place['html'][:160]} {place['failureSummary'][:200]}" for rule in found for place in rule["nodes"]]


def _transferred(context, page, address) -> Traffic:
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes, inside = [], set()  # what a file holds inside as a data: address came with it
    session.on(
        "Network.requestWillBeSent", lambda event: event["request"]["url"].startswith("data:") and inside.add(event["requestId"])
    )
    session.on("Network.loadingFinished", lambda event: event["requestId"] in inside or sizes.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    session.detach()
    sizes = [size for size in sizes if size]  # what the browser's cache holds does not come over the line
    return Traffic(len(sizes), round(sum(sizes)))


def weights(browser, address, following=None):
    """Bytes on the wire for the first page, and then for the following one (lazy pictures included)."""
    return tuple(each.bytes for each in traffic(browser, address, following))


def traffic(browser, address, following=None, *, width=1280):
    """Requests and bytes on the wire for the first page, and then for the following one (lazy pictures included)."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    try:
        page = context.new_page()
        return _transferred(context, page, address), _transferred(context, page, following or address)
    finally:
        context.close()


SLOW = {"offline": False, "latency": 300, "downloadThroughput": 100_000, "uploadThroughput": 50_000}  # ms, bytes a second


def layout_shift(browser, address, *, width=1280, slow=False, before=""):
    """The sum of all layout shifts while a page loads, on a slow line too, and is scrolled to its end; `before` runs first."""
    watch = (
        "window.shifts = []; new PerformanceObserver(list => window.shifts.push(...list.getEntries()"
        ".filter(each => !each.hadRecentInput).map(each => each.value))).observe({type: 'layout-shift', buffered: true})"
    )
    context = browser.new_context(viewport={"width": width, "height": 900})
    try:
        page = context.new_page()
        page.add_init_script(watch)
        page.add_init_script(before)
        if slow:
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", SLOW)
        page.goto(address, wait_until="load")
        page.wait_for_timeout(1500 if slow else 300)
        for part in range(1, 9):
            page.evaluate("part => scrollTo(0, document.body.scrollHeight * part / 8)", part)
            page.wait_for_timeout(60)
        page.wait_for_timeout(200)
        return sum(page.evaluate("window.shifts"))
    finally:
        context.close()


def wider_than(browser, address, width):
    """The elements that make a page scroll sideways at this width."""
    find = (
        "width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]"
        ".filter(each => each.getBoundingClientRect().right > width + 1 && getComputedStyle(each).position !== 'fixed')"
        ".slice(-5).map(each => each.outerHTML.slice(0, 120))"
    )
    with opened(browser, address, width=width, wait="load") as (page, _):
        return page.evaluate(find, width)


def lighthouse(address, folder, categories=("accessibility", "best-practices", "seo"), *, desktop=False):
    """Scores of Lighthouse's categories in per cent, on its slow phone or its desktop, and the audits that cost points."""
    report = Path(folder) / "report.json"
    command = [node.NODE, node.MODULES / "lighthouse" / "cli" / "index.js", address, "--quiet", "--output=json"]
    command += [f"--output-path={report}", f"--only-categories={','.join(categories)}"]
    command += [f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}", "--no-enable-error-reporting"]
    command += ["--preset=desktop"] if desktop else []
    environment = {**os.environ, "CHROME_PATH": CHROMIUM}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=180)
    assert report.exists(), done.stderr[-2000:]
    result = json.loads(report.read_text())
    scores = {name: round(100 * category["score"]) for name, category in result["categories"].items()}
    return scores, [name for name, audit in result["audits"].items() if audit["score"] == 0]
