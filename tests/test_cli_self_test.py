"""`linebyline self-test`: all well on a whole machine, and each kind of fault is named with what to do."""

import socket
import sys

import pytest

from linebyline import cli
from linebyline.cli import self_test
from linebyline.training import pretrained


@pytest.fixture
def test(capsys, tmp_path, monkeypatch):
    """Runs the command in a folder of its own, on a port that is free; returns the status and the lines."""
    monkeypatch.chdir(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setattr(self_test, "PORT", free.getsockname()[1])

    def test():
        status = cli.main(["self-test"])
        return status, capsys.readouterr().out.splitlines()

    return test


def missing(lines):
    return [line for line in lines if line.startswith("MISSING")]


def test_a_whole_machine(test):
    status, lines = test()
    assert status == 0 and missing(lines) == [] and lines[-1] == "All that the workshop needs is here."
    assert f"ok       Python: {sys.version.split()[0]}" in lines and "ok       training: a small network learns" in lines


def test_a_package_that_is_not_installed(test, monkeypatch):
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    status, lines = test()
    [line] = missing(lines)
    assert status == 1 and line.startswith("MISSING  uvicorn: cannot be imported") and "pip install 'linebyline[serve]'" in line
    assert lines[-1] == "1 of 12 are missing: see above."


def test_a_damaged_file(test, monkeypatch):
    monkeypatch.setitem(pretrained.FILES, "digits", ("digits_cnn.npz", "0" * 64))
    status, lines = test()
    [line] = missing(lines)
    assert status == 1 and line.startswith("MISSING  data: The bundled file linebyline/data/digits_cnn.npz is damaged")


def test_a_port_in_use(test):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", self_test.PORT))
        taken.listen()
        status, lines = test()
    [line] = missing(lines)
    assert status == 1 and f"--port {self_test.PORT + 1}" in line


def test_a_folder_that_cannot_be_written(test, monkeypatch):
    def refuse(**options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(self_test.tempfile, "TemporaryDirectory", refuse)
    status, lines = test()
    assert status == 1 and "cannot be written (Permission denied): go to another folder" in missing(lines)[0]
