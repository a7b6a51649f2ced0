"""The line between a test's server and a browser: what goes over it is counted, and it can be as slow as a reader's."""

import threading
import time
from typing import NamedTuple

PIECE = 16_384  # bytes written at once


class Traffic(NamedTuple):
    """What went over the line: answers, and their bytes."""

    requests: int
    bytes: int


class Line:
    """A server's line to the browser: `rate` bytes a second at most, shared by all connections, without delay of its own.

    Slow here and not in the browser, whose own brake (Network.emulateNetworkConditions) is told to one page: that it holds
    for the page's workers too is so in Chromium 156, and promised nowhere. And here their requests count like all others.
    """

    def __init__(self, rate: float | None = None):
        self.rate, self._requests, self._bytes = rate, 0, 0
        self._sending, self._free, self._lock = 0, 0.0, threading.Lock()  # answers under way; when all of them are through

    def answered(self) -> None:
        """Count a request that was answered."""
        with self._lock:
            self._requests += 1

    def send(self, write, data: bytes) -> int:
        """Write a part of an answer; its bytes count, those of its head too.

        After any time the line has let through no more than its rate allows. A sleep that ends late, as on a busy machine,
        is made good by the next ones, else the machine's load would be part of the line.
        """
        with self._lock:
            if not self._sending:
                self._free = max(self._free, time.monotonic())
            self._sending += 1
        try:
            for start in range(0, len(data), PIECE):
                part = data[start : start + PIECE]
                with self._lock:
                    self._bytes += len(part)
                    self._free += len(part) / self.rate if self.rate else 0.0
                    mine = self._free
                time.sleep(max(0.0, mine - time.monotonic()))
                write(part)
        finally:
            with self._lock:
                self._sending -= 1
        return len(data)

    def taken(self) -> Traffic:
        """Return what went over the line since the last call."""
        with self._lock:
            traffic, self._requests, self._bytes = Traffic(self._requests, self._bytes), 0, 0
        return traffic
