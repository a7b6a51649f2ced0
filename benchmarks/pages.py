"""How fast the built pages are on a slow phone: Lighthouse's performance score, and the bytes that each page brings.

    python benchmarks/pages.py            builds the site into a temporary folder, then measures each page three times

The score is a measurement of this machine as much as of the page; so it is printed here and asserted nowhere. It needs
Chromium, and the JavaScript packages that the first `pytest` installs.
"""

import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.browser import checks  # noqa: E402
from tests.browser.test_pages import KINDS  # noqa: E402
from tests.conftest import build  # noqa: E402

ROUNDS = 3


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder, "site")
        done = build(site)
        if done.returncode:
            raise SystemExit(done.stderr)
        browser = playwright.chromium.launch(executable_path=checks.CHROMIUM, args=checks.FLAGS)
        print("| page | Lighthouse performance, median | range | first load | the same page again |\n|---|--:|--:|--:|--:|")
        with checks.serve(site) as address:
            for kind, path in KINDS.items():
                if kind == "missing":
                    continue
                reports = (checks.lighthouse(address + path, folder, ["performance"]) for _ in range(ROUNDS))
                scores = [scores["performance"] for scores, _ in reports]
                first, again = checks.weights(browser, address + path)
                spread = f"{min(scores)} to {max(scores)}"
                print(f"| {kind} | {statistics.median(scores):.0f} | {spread} | {first / 1000:.0f} kB | {again / 1000:.0f} kB |")
        browser.close()


if __name__ == "__main__":
    if not checks.CHROMIUM:
        raise SystemExit("No Chromium on this machine: install it (Debian: apt-get install chromium).")
    main()
