"""What `benchmarks/desk.py` measures, on the built site: the first Run loads Python, later ones load nothing, Stop answers."""

import sys

import pytest

from press import ROOT
from tests.browser import host
from tests.browser.line import Line


@pytest.fixture
def desk(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import desk

    yield desk
    for name in ("blocks", "pages", "processes", "desk"):
        sys.modules.pop(name, None)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
def test_a_reader_with_an_empty_profile(browser, site, desk, tmp_path):
    line = Line()
    with host.serve(site, line) as home, desk.Reader(browser.browser_type, home + desk.BLOCK, line, tmp_path) as reader:
        (before, all_before), (first, loaded), (after, all_after) = reader.memory(), reader.run(), reader.memory()
        assert loaded.bytes > 10e6 and loaded.requests >= 6  # Python with its library, and our package
        assert after > before + 20 and all_after > all_before and all_before > before
        second, more = reader.run()
        assert second < first and more.requests == 0
        stopped, _ = reader.press(desk.STOP, "Stopped.")
        assert stopped < 10  # it answers, instead of never: the loop has no end
        with pytest.raises(SystemExit, match="says 'Same as the page"):
            reader.press(desk.RUN, "Differs from the page.")
