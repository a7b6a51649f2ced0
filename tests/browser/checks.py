"""What the browser tests look for. Each check takes a page's address and returns what is wrong, an empty list if nothing."""

import contextlib
import gzip
import http.server
import json
import os
import shutil
import subprocess
import threading
from pathlib import Path
from urllib.parse import unquote, urlsplit

from press import node

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
TEXT = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
        ".xml": "text/xml", ".txt": "text/plain", ".map": "application/json"}  # fmt: skip
OTHER = {".woff2": "font/woff2", ".png": "image/png"}
AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PREFIX = "/course/"
OPEN_ALL = """() => new Promise(done => {
  const folded = [...document.querySelectorAll("details:not([open])")];
  if (!folded.length) return done();
  folded.at(-1).addEventListener("toggle", () => requestAnimationFrame(done), {once: true});  // after the page answers
  folded.forEach(each => { each.open = true });
})"""


@contextlib.contextmanager
def serve(folder: Path):
    """Serve a folder below a sub-path on loopback as a page host does: compressed, cached for ten minutes, with its 404 page."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            path = unquote(urlsplit(self.path).path)
            file = folder / path.removeprefix(PREFIX) if path.startswith(PREFIX) else folder / "missing"
            file = file / "index.html" if file.is_dir() else file
            found = file.is_file()
            file = file if found else folder / "404.html"
            body = file.read_bytes() if file.is_file() else b""
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", (TEXT | OTHER).get(file.suffix, "application/octet-stream"))
            if file.suffix in TEXT:
                body = gzip.compress(body, 6)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Cache-Control", "max-age=600")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def handle(self):
            with contextlib.suppress(ConnectionError):  # the browser closed a connection it no longer needs
                super().handle()

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextlib.contextmanager
def opened(browser, address, *, width=1280, scheme="light", script=True, wait="networkidle"):
    """Open an address in a profile of its own; yield the page and the addresses that it asked for."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script, reduced_motion="reduce"
    )
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    try:
        page.goto(address, wait_until="load")
        page.wait_for_load_state(wait)  # alone, networkidle can come before load: a page under load asks for nothing for a while
        yield page, asked
    finally:
        context.close()


def visit(browser, address):
    """A page's violations and its requests to other hosts, in one visit."""
    with opened(browser, address) as (page, asked):
        return _axe(page), _foreign(page, asked, address)


def foreign_requests(browser, address):
    """Requests to another host, at load and after a scroll to the end."""
    with opened(browser, address) as (page, asked):
        return _foreign(page, asked, address)


def axe_violations(browser, address, *, width=1280, scheme="light"):
    """Violations of WCAG 2.2 AA and of axe's best practices, folded parts opened."""
    with opened(browser, address, width=width, scheme=scheme, wait="load") as (page, _):
        return _axe(page)


def _foreign(page, asked, address):
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    home = urlsplit(address).netloc
    return [url for url in asked if urlsplit(url).scheme in {"http", "https", "ws", "wss"} and urlsplit(url).netloc != home]


def _axe(page):
    page.evaluate(OPEN_ALL)
    page.add_script_tag(path=str(node.MODULES / "axe-core" / "axe.min.js"))
    # the visible signs of a formula are hidden from screen readers, which get its MathML; thousands of them take long
    run = "tags => axe.run({exclude: ['.katex-html']}, {runOnly: tags, resultTypes: ['violations']}).then(r => r.violations)"
    found = page.evaluate(run, AXE)
    return [f"{rule['id']}: {place['html'][:160]} {place['failureSummary'][:200]}" for rule in found for place in rule["nodes"]]


def _transferred(context, page, address):
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
    return sum(sizes)


def weights(browser, address, following=None):
    """Bytes on the wire for the first page, and then for the following one (lazy pictures included)."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        return _transferred(context, page, address), _transferred(context, page, following or address)
    finally:
        context.close()


SLOW = {"offline": False, "latency": 300, "downloadThroughput": 100_000, "uploadThroughput": 50_000}  # ms, bytes a second


def layout_shift(browser, address, *, width=1280, slow=False):
    """The sum of all layout shifts while a page loads, on a slow line too, and is scrolled to its end."""
    watch = (
        "window.shifts = []; new PerformanceObserver(list => window.shifts.push(...list.getEntries()"
        ".filter(each => !each.hadRecentInput).map(each => each.value))).observe({type: 'layout-shift', buffered: true})"
    )
    context = browser.new_context(viewport={"width": width, "height": 900})
    try:
        page = context.new_page()
        page.add_init_script(watch)
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


def lighthouse(address, folder, categories=("accessibility", "best-practices", "seo")):
    """Scores of Lighthouse's categories in per cent, and the audits that cost points."""
    report = Path(folder) / "report.json"
    command = [node.NODE, node.MODULES / "lighthouse" / "cli" / "index.js", address, "--quiet", "--output=json"]
    command += [f"--output-path={report}", f"--only-categories={','.join(categories)}"]
    command += [f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}", "--no-enable-error-reporting"]
    environment = {**os.environ, "CHROME_PATH": CHROMIUM}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=180)
    assert report.exists(), done.stderr[-2000:]
    result = json.loads(report.read_text())
    scores = {name: round(100 * category["score"]) for name, category in result["categories"].items()}
    return scores, [name for name, audit in result["audits"].items() if audit["score"] == 0]
