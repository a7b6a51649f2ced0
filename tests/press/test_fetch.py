"""`press fetch`, from a server on this machine that lies, cuts, trickles and goes away."""

import signal
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from press import PressError, cli, fetch, node, runtime
from tests.press import stand_in

WHEEL = stand_in.numpy_wheel()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked.append(self.path)
        fault, self.close_connection = self.server.fault, True
        if isinstance(fault, int):
            return self.send_error(fault)
        if fault == "silent":
            return self.server.over.wait(30)
        self.send_response(200)
        chunked = fault == "cut in chunks"
        self.send_header(*(("Transfer-Encoding", "chunked") if chunked else ("Content-Length", str(len(WHEEL)))))
        self.end_headers()
        if fault == "trickle":
            return self.trickle()
        body = {"other bytes": WHEEL[:-1] + b"x", "cut": WHEEL[:100], "cut in chunks": b"64\r\n" + WHEEL[:50]}.get(fault, WHEEL)
        self.wfile.write(body)

    def trickle(self):
        for byte in WHEEL:
            if self.server.over.wait(0.02):
                return
            try:
                self.wfile.write(bytes([byte]))
            except OSError:
                return  # the client gave up, as it should

    def log_message(self, *arguments):
        pass


@pytest.fixture
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads, server.asked, server.fault, server.over = True, [], None, threading.Event()
        server.address = f"http://127.0.0.1:{server.server_port}/full"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        yield server
        server.over.set()
        server.shutdown()


@pytest.fixture(autouse=True)
def planted(tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    stand_in.plant(tmp_path, monkeypatch, WHEEL)
    monkeypatch.setattr(node, "install", lambda: False)


def kept():
    return sorted(path.name for path in runtime.WHEELS.rglob("*") if path.is_file())


def test_the_right_file_is_kept_and_not_fetched_again(server, capsys):
    assert cli.main(["fetch", "--from", server.address]) == 0
    assert (runtime.WHEELS / stand_in.FILE).read_bytes() == WHEEL and kept() == [stand_in.FILE]
    assert cli.main(["fetch", "--from", server.address + "/"]) == 0
    assert server.asked == [f"/full/{stand_in.FILE}"]
    assert capsys.readouterr().out.splitlines() == [f"{stand_in.FILE}: fetched", f"{stand_in.FILE}: there already"]


def test_a_file_with_other_bytes_is_fetched_again(server):
    (runtime.WHEELS).mkdir()
    (runtime.WHEELS / stand_in.FILE).write_bytes(b"half of it")
    assert fetch.fetch(server.address) == {stand_in.FILE: True}
    assert (runtime.WHEELS / stand_in.FILE).read_bytes() == WHEEL


FAULTS = {
    "other bytes": "has other bytes than Pyodide's lock file names .*nothing was kept",
    "cut": f"it was cut after 100 of {len(WHEEL)} bytes",
    "cut in chunks": "the transfer failed: IncompleteRead",
    "trickle": r"only \d+ bytes came within 0.3 seconds",
    "silent": "no byte came for 0.2 seconds",
    404: "the server answered 404 Not Found",
    503: "the server answered 503 Service Unavailable",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_in_one_sentence_and_leaves_nothing(fault, server, monkeypatch, capsys):
    monkeypatch.setattr(fetch, "LIMIT", 0.3)
    monkeypatch.setattr(fetch, "SILENCE", 0.2)
    server.fault = fault
    start = time.monotonic()
    assert cli.main(["fetch", "--from", server.address]) == 2
    assert time.monotonic() - start < 5  # the whole trickle takes longer than this
    said = capsys.readouterr().err
    with pytest.raises(PressError, match=FAULTS[fault]):
        fetch.fetch(server.address)
    assert said.startswith("press: ") and said.count("\n") == 1 and stand_in.FILE in said and "--from" in said
    assert kept() == []


def test_more_bytes_than_a_wheel_can_have_are_refused(server, monkeypatch):
    monkeypatch.setattr(fetch, "LARGEST", 100)
    with pytest.raises(PressError, match="more than 100 bytes"):
        fetch.fetch(server.address)


def test_no_network_is_told():
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        with pytest.raises(PressError, match="no connection: Connection refused"):
            fetch.fetch(f"http://127.0.0.1:{closed.getsockname()[1]}")
    assert kept() == []


def test_without_a_mirror_it_is_the_cdn_of_this_version(monkeypatch):
    asked = []
    monkeypatch.setattr(fetch, "_download", lambda address: asked.append(address) or WHEEL)
    fetch.fetch()
    assert asked == [f"https://cdn.jsdelivr.net/pyodide/v{runtime.pyodide_version()}/full/{stand_in.FILE}"]


@pytest.mark.parametrize("mirror", ["/tmp", "file:///tmp", "ftp://example.org", "example.org/full"])
def test_a_mirror_that_is_no_web_address_is_named(mirror):
    with pytest.raises(PressError, match="must be the address of a folder that begins with http"):
        fetch.fetch(mirror)


def test_killed_midway_it_leaves_nothing_and_the_next_one_is_whole(server, tmp_path):
    server.fault = "trickle"
    code = (
        "import sys; from pathlib import Path; from press import fetch, runtime; folder = Path(sys.argv[1]);"
        "runtime.PYODIDE, runtime.WHEELS = folder / 'pyodide', folder / 'wheels'; fetch.fetch(sys.argv[2])"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path), server.address]) as process:
        try:
            until = time.monotonic() + 30
            while not server.asked and time.monotonic() < until:
                time.sleep(0.05)
            time.sleep(0.3)  # some of its bytes have come
            assert server.asked and process.poll() is None
        finally:
            process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    assert kept() == []
    server.fault = None
    assert fetch.fetch(server.address) == {stand_in.FILE: True} and kept() == [stand_in.FILE]
