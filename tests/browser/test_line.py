"""The slow line of the benchmarks is as slow as it says, for all connections together, and counts what goes over it."""

import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.browser import host
from tests.browser.line import Line, Traffic

RATE, SIZE = 1_000_000, 300_000  # bytes a second, bytes of a file


def fetched(address, count):
    start = time.monotonic()
    with ThreadPoolExecutor(count) as pool:
        sizes = list(pool.map(lambda _: len(urllib.request.urlopen(f"{address}big.bin", timeout=60).read()), range(count)))
    assert sizes == [SIZE] * count
    return time.monotonic() - start


def test_a_line_lets_through_what_its_rate_allows_and_no_more(tmp_path):
    (tmp_path / "big.bin").write_bytes(bytes(SIZE))
    line = Line(RATE)
    with host.serve(tmp_path, line) as address:
        for count in (1, 3):  # alone or at once: the line is shared
            assert fetched(address, count) >= count * SIZE / RATE
            requests, size = line.taken()
            assert requests == count and count * SIZE < size < count * (SIZE + 500)  # with the heads of the answers
    assert line.taken() == Traffic(0, 0)


class Clock:
    """A clock whose sleeps end 30 ms late, as on a busy machine."""

    def __init__(self):
        self.now = 0.0

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds + 0.03 * (seconds > 0)


@pytest.mark.parametrize(("rate", "least", "most"), [(RATE, SIZE / RATE, SIZE / RATE + 0.03), (None, 0, 0)])
def test_a_sleep_that_ends_late_is_made_good_and_no_rate_is_no_sleep(monkeypatch, rate, least, most):
    clock, parts = Clock(), []
    monkeypatch.setattr("tests.browser.line.time", clock)
    Line(rate).send(parts.append, bytes(SIZE))  # 19 pieces: each of them late would be 0.57 s more
    assert b"".join(parts) == bytes(SIZE)
    assert least - 1e-9 <= clock.now <= most
