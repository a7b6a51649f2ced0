"""Run the blocks of a built site as its pages do, in Chromium, and compare what they print with what the pages show.

    python -m tests.browser.run_blocks site     every block that the site can run; exit status 1 if one differs

The workflow that deploys the site runs this once NumPy's wheel is there; the tests run those blocks that need Python alone.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup
from playwright.sync_api import sync_playwright

from tests.browser import checks, host

AT_ONCE = 2  # Pythons, each in a browser of its own: one needs about half a gigabyte
LIMIT = 120_000  # ms for one block, Python's start with it
RUN = """({code, needs}) => new Promise(resolve => {
  window.python ??= new Worker(new URL("assets/desk-worker.js", document.baseURI), {type: "module"});
  const end = (kind, value) => {
    if (kind !== "done") { window.python.terminate(); window.python = undefined; }
    resolve({kind, value, printed: text});
  };
  let text = "";
  window.python.onmessage = ({data: {kind, value}}) => {
    if (kind === "out") text += value;
    if (["done", "lost", "died"].includes(kind)) end(kind, value);
  };
  window.python.onerror = event => end("lost", event.message);
  setTimeout(() => end("late", ""), LIMIT);
  window.python.postMessage({code, needs});
})""".replace("LIMIT", str(LIMIT))


class Block(NamedTuple):
    """A block as a page shows it: where it stands, its code, what it needs, and the output below it."""

    place: str
    code: str
    needs: list[str]
    output: str


def blocks(site: Path) -> Iterator[Block]:
    """Return the blocks with a Run or Check button of all pages; a block that two pages show comes once."""
    seen = set()
    for page in sorted(site.rglob("index.html")):
        text = page.read_text(encoding="utf-8")
        if "data-run" not in text:
            continue
        for row in BeautifulSoup(text, "html.parser").select(":is(line-desk, line-exercise)[data-run]"):
            before = row.find_previous_sibling()
            shown = before if "language-text" in before["class"] else None
            code = (before.find_previous_sibling() if shown else before).code.get_text()
            output = shown.code.get_text() if shown else ""
            if (code, output) not in seen:
                seen.add((code, output))
                yield Block(f"{page.parent.relative_to(site)}#{row['id']}", code, row["data-needs"].split(), output)


def differences(browser, address: str, chosen: list[Block]) -> list[str]:
    """Run blocks one after the other in one page; return what is wrong with each that differs."""
    page, wrong = browser.new_page(), []
    page.goto(address, wait_until="load")
    for block in chosen:
        result = page.evaluate(RUN, {"code": block.code, "needs": block.needs})
        ended = result["value"] if result["kind"] == "done" else {"error": f"{result['kind']}: {result['value']}"}
        if ended["error"] or result["printed"].rstrip() != block.output.rstrip():
            told = f"shown:\n{block.output}\nprinted:\n{result['printed']}"
            wrong.append(f"{block.place}\n{ended['error'] or told}")
    page.close()
    return wrong


def _share(address: str, chosen: list[Block]) -> list[str]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=checks.CHROMIUM, args=checks.FLAGS)
        return differences(browser, address, chosen)


def main(site: Path) -> int:
    chosen = list(blocks(site))
    if not chosen:
        raise SystemExit(f"{site} holds no block that a page can run; build the site first: press build")
    if "numpy" not in {name for block in chosen for name in block.needs}:
        raise SystemExit("This site was built without NumPy for the browser: press fetch, then press build.")
    with host.serve(site) as address, ThreadPoolExecutor(AT_ONCE) as pool:
        shares = [chosen[number::AT_ONCE] for number in range(AT_ONCE)]
        wrong = [each for found in pool.map(lambda share: _share(address, share), shares) for each in found]
    print(*wrong, f"{len(chosen)} blocks ran in the browser, {len(wrong)} differ.", sep="\n\n")
    return min(1, len(wrong))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
