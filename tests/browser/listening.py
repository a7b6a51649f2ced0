"""What a page says while it is used, and waiting for it without eval, which the policy of the pages forbids."""

import time

REFUSED = "addEventListener('securitypolicyviolation', e => console.error(`refused: ${e.effectiveDirective} ${e.blockedURI}`))"


def listen(page):
    """What a page complains of from now on: errors of its scripts and of its console, and what its policy refused."""
    heard = []
    page.add_init_script(REFUSED)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda said: said.type == "error" and heard.append(f"{said.text} {said.location.get('url', '')}"))
    return heard


def until(page, expression, arg=None, seconds=10):
    """Wait until a function of the page says true; Playwright's own wait_for_function needs eval in the page."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression, arg):
        assert time.monotonic() < end, f"after {seconds} s not yet: {expression}"
        page.wait_for_timeout(50)
