"""`press fetch`: bring the WebAssembly wheels that only Pyodide's CDN has, so that our site can serve them itself.

Run at build time, never by a reader. Nothing is written before all bytes are here and their SHA-256 is that of the lock
file which npm brought (whose own hash stands in package-lock.json): killed at any moment, a fetch leaves nothing behind.
"""

import hashlib
import http.client
import time
import urllib.error
import urllib.parse
import urllib.request

from press import PressError, runtime, write_if_changed

CDN = "https://cdn.jsdelivr.net/pyodide/v{version}/full/"
SILENCE, LIMIT = 20, 300  # seconds without a byte, and for a whole file
LARGEST = 2**26  # bytes, far more than NumPy has: a server that never ends must not fill the memory


def fetch(mirror: str | None = None) -> dict[str, bool]:
    """Bring each wheel that is not there yet; return the names of the files and whether they came over the network.

    Args:
        mirror: address of a folder that holds the same files as Pyodide's CDN.

    Raises:
        PressError: a file could not be fetched whole, or has other bytes than the lock file names.
    """
    lock = runtime.pyodide_lock()["packages"]
    folder = (mirror or CDN.format(version=runtime.pyodide_version())).rstrip("/") + "/"
    if urllib.parse.urlsplit(folder).scheme not in ("http", "https"):
        raise PressError(f"--from must be the address of a folder that begins with http:// or https://, not {mirror!r}.")
    fetched = {}
    for name in runtime.COMPILED:
        file, expected = lock[name]["file_name"], lock[name]["sha256"]
        path = runtime.WHEELS / file
        fetched[file] = not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != expected
        if fetched[file]:
            content = _download(folder + file)
            if (found := hashlib.sha256(content).hexdigest()) != expected:
                raise PressError(
                    f"{folder}{file} has other bytes than Pyodide's lock file names (SHA-256 {found}, expected {expected}); "
                    "nothing was kept: try again, or name another mirror with --from."
                )
            write_if_changed(path, content)
    return fetched


def _download(address: str) -> bytes:
    """Return all bytes of a file, or say in one sentence why they did not come."""
    # urllib and not pooch: it must give up on a server that trickles, which only a clock over the whole transfer notices
    try:
        with urllib.request.urlopen(address, timeout=SILENCE) as answer:
            return _read(answer)
    except urllib.error.HTTPError as error:
        reason = f"the server answered {error.code} {error.reason}"
    except TimeoutError as error:
        reason = str(error) if isinstance(error, _TooSlow) else f"no byte came for {SILENCE} seconds"
    except urllib.error.URLError as error:
        said = getattr(error.reason, "strerror", None) or error.reason
        reason = f"no answer within {SILENCE} seconds" if isinstance(error.reason, TimeoutError) else f"no connection: {said}"
    except (OSError, ValueError, http.client.HTTPException) as error:
        reason = f"the transfer failed: {error or type(error).__name__}"
    raise PressError(f"{address} could not be fetched ({reason}); try again later, or name a mirror with --from.")


class _TooSlow(TimeoutError):
    pass


def _read(answer) -> bytes:
    start, content = time.monotonic(), bytearray()
    while part := answer.read1(2**16):  # what has come, not a whole piece: the clock must be looked at while bytes trickle
        content += part
        if time.monotonic() - start > LIMIT:
            raise _TooSlow(f"only {len(content)} bytes came within {LIMIT} seconds")
        if len(content) > LARGEST:
            raise ValueError(f"more than {LARGEST} bytes came")
    length = answer.headers.get("Content-Length")
    if length is not None and int(length) != len(content):
        raise ValueError(f"it was cut after {len(content)} of {length} bytes")
    return bytes(content)
