"""What all tests share: the JavaScript packages (installed by the first run), a closed network, and the built site."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from press import ROOT, PressError, node


def pytest_configure(config):
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a job in the background: Ctrl-C would not reach our subprocesses
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(config, "workerinput"):
        return  # once, before the workers start
    try:
        node.install(dev=True)
    except PressError as error:
        raise pytest.UsageError(str(error)) from error


@pytest.fixture(autouse=True)
def closed_network(monkeypatch):
    """Nothing in a test may need more than this machine: a connection elsewhere is an error at once."""
    connect = socket.socket.connect

    def guarded(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and not address[0].startswith(("127.", "::1", "localhost")):
            raise OSError(f"a test tried to reach {address[0]}; tests run with the network closed")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


def build(site, *options, config=ROOT / "mkdocs.yml", **environment):
    """Run `mkdocs build --strict` as an author would; return the finished process."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), "-d", str(site), *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=2700)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The whole site, labs executed, built once for all workers: the first that needs it builds, the others wait.

    COURSE_SITE=FOLDER names a site that is built already, for work on a single test.
    """
    if built := os.environ.get("COURSE_SITE"):
        return Path(built)
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder, said = shared / "course", shared / "course.txt"
    with FileLock(shared / "course.lock"):
        if not said.exists():
            done = build(folder)
            said.write_text("" if done.returncode == 0 else done.stderr[-3000:] or "the build failed", encoding="utf-8")
    assert said.read_text(encoding="utf-8") == ""
    return folder
