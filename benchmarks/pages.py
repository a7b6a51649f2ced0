"""How heavy and how fast the built pages are: requests, bytes and Lighthouse's performance by kind of page, phone and desktop.

    python benchmarks/pages.py            builds the site into a temporary folder, then visits each page five times
    python benchmarks/pages.py SITE       the pages of a site that is built already
    python benchmarks/pages.py --rounds 1 --only lecture

First load: an empty browser opens the page. Next page: it is opened from a lecture that was read. Both are scrolled to
their ends, so lazy pictures count. The score is a measurement of this machine as much as of the page; so it
is printed here and asserted nowhere. It needs Chromium, and the JavaScript packages that the first `pytest` installs.
"""

import argparse
import contextlib
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.browser import checks, host  # noqa: E402
from tests.browser.line import Traffic  # noqa: E402
from tests.browser.test_pages import KINDS, LECTURES  # noqa: E402
from tests.conftest import build  # noqa: E402

LECTURE = next(path for path in LECTURES if path != KINDS["lecture"])  # from which the next page is opened
HEADING = "| {} | performance | range | first load, requests | bytes | next page, requests | bytes |"
DEVICES = {"phone": 412, "desktop": 1350}  # pixels, as wide as Lighthouse's own screens


class Visit(NamedTuple):
    """One round of one page: Lighthouse's score, and what came over the line at first and from another page."""

    score: int
    first: Traffic
    following: Traffic


@contextlib.contextmanager
def site(built: Path | None) -> Iterator[Path]:
    """Return a site that is built already, or build it for as long as it is looked at.

    Raises:
        SystemExit: the folder holds no site, or the build fails.
    """
    if built:
        if not (built / "index.html").is_file():
            raise SystemExit(f"{built} holds no index.html: it is no built site; press build makes one.")
        yield built
        return
    with tempfile.TemporaryDirectory() as folder:
        done = build(Path(folder, "site"))
        if done.returncode:
            raise SystemExit(done.stderr)
        yield Path(folder, "site")


def visit(browser, home: str, kind: str, device: str) -> Visit:
    """Visit a page once, on one device."""
    address, before = home + KINDS[kind], home + LECTURE
    first, _ = checks.traffic(browser, address, width=DEVICES[device])
    _, following = checks.traffic(browser, before, address, width=DEVICES[device])
    with tempfile.TemporaryDirectory() as folder:
        scores, _ = checks.lighthouse(address, folder, ["performance"], desktop=device == "desktop")
    return Visit(scores["performance"], first, following)


def table(device: str, visits: dict[str, list[Visit]]) -> str:
    """Return the Markdown table of a device: medians over the rounds, and the range of the scores."""
    lines = [HEADING.format(device), "|---|--:|--:|--:|--:|--:|--:|"]
    for kind, rounds in visits.items():
        scores = [each.score for each in rounds]
        cells = [f"{statistics.median(scores):.0f}", f"{min(scores)} to {max(scores)}"]
        for traffic in ([each.first for each in rounds], [each.following for each in rounds]):
            requests, size = (statistics.median(values) for values in zip(*traffic, strict=True))
            cells += [f"{requests:.0f}", f"{size / 1000:.0f} kB"]
        lines.append(f"| {' | '.join([kind, *cells])} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", nargs="?", type=Path, help="a site that is built already")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", choices=[kind for kind in KINDS if kind != "missing"], metavar="KIND")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error(f"--rounds is {options.rounds}, expected at least 1")
    if not checks.CHROMIUM:
        parser.error("no Chromium on this machine: install it (Debian: apt-get install chromium)")
    kinds = options.only or [kind for kind in KINDS if kind != "missing"]
    with site(options.site) as folder, sync_playwright() as playwright, host.serve(folder) as home:
        if lost := [path for path in [LECTURE, *map(KINDS.get, kinds)] if not (folder / path / "index.html").is_file()]:
            parser.error(f"{folder} has no page {lost[0]}")  # else its numbers would be those of the page that says so
        before = os.getloadavg()[0]
        browser = playwright.chromium.launch(executable_path=checks.CHROMIUM, args=checks.FLAGS)
        visits = {device: {kind: [] for kind in kinds} for device in DEVICES}
        for number in range(options.rounds):
            for device in DEVICES:
                for kind in kinds:
                    print(f"round {number + 1} of {options.rounds}, {device}, {kind}", file=sys.stderr, flush=True)
                    visits[device][kind].append(visit(browser, home, kind, device))
        browser.close()
    print("\n\n".join(table(device, found) for device, found in visits.items()))
    how = f"Median of {options.rounds} rounds" if options.rounds > 1 else "One round"
    print(f"\n{how}; {os.cpu_count()} cores, load {before:.1f} before and {os.getloadavg()[0]:.1f} after.")


if __name__ == "__main__":
    main()
