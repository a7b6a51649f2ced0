import pytest

from tests.browser import checks, host


@pytest.fixture(scope="module")
def browser():
    """Ends with its module: while Playwright runs, its event loop is this thread's, and a worker's later tests need their own."""
    if not checks.CHROMIUM:
        pytest.skip("no Chromium on this machine: install it (Debian: apt-get install chromium) to run the browser tests")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=checks.CHROMIUM, args=checks.FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(site):
    with host.serve(site) as address:
        yield address


@pytest.fixture
def planted(tmp_path):
    """Serve one page with a fault in it."""
    with host.serve(tmp_path) as address:

        def plant(body, head="", **files):
            head = f'<head><title>T</title><meta charset="utf-8">{head}</head>'
            page = f'<!doctype html><html lang="en">{head}<body><main><h1>T</h1>{body}</main></body></html>'
            (tmp_path / "index.html").write_text(page)
            for name, content in files.items():
                (tmp_path / name.replace("_", ".")).write_bytes(content)
            return address

        yield plant
