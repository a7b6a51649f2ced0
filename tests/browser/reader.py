"""A reader whose browser keeps something already, and whose clock can be put forward."""

import json
from contextlib import contextmanager

from tests.browser import checks

LECTURE, LAB, PATH = "lectures/networks/autograd/", "labs/workshop-1-mlp/", "paths/semester/"
KEPT = {
    "format": "linebyline-work-1",
    "answers": {"autograd/exercise_accumulate": {"code": "print('mine')\n", "saved": "2026-11-22"}},
    "solved": {"backward-order": "2026-11-21", "accumulate": "2026-11-22"},
    "pages": {"lectures/networks/autograd": "2026-11-22", "labs/workshop-1-mlp": "2026-11-22"},
}
MARK = "line-done[data-page='lectures/networks/autograd']"


def before(kept):
    """The script that a browser runs first, as if it had kept this."""
    return f"localStorage.getItem('linebyline') ?? localStorage.setItem('linebyline', {json.dumps(json.dumps(kept))})"


@contextmanager
def reading(browser, address, *, kept=None, **options):
    """A page in a profile of its own that keeps something already, with a clock that can be put forward."""
    with checks.opened(browser, address, wait="load", **options) as (page, asked):
        page.clock.install()
        if kept:
            page.evaluate(before(kept))
        checks.again(page)
        yield page, asked


def read_pages(page):
    return sorted(page.evaluate("course.kept().pages"))


def to_the_end(page, selector):
    """Scroll there; the observer of the page answers with the next frames."""
    page.locator(selector).scroll_into_view_if_needed()
    page.wait_for_timeout(500)
