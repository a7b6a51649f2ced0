"""`linebyline serve` as a process on loopback: signals with a request in flight, clients that misbehave, faults."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from linebyline import cli
from linebyline.cli.serve import listen
from linebyline.training.model import load_model
from tests.serving.clients import untrained

SLOW = """
import sys, time
from linebyline import cli
from linebyline.training.model import Model
fast, first = Model.probs, []
def slow(self, x):
    if first:
        print("the model is called", flush=True)
        time.sleep({seconds})
    first.append(x)
    return fast(self, x)
Model.probs = slow
sys.exit(cli.main(sys.argv[1:]))
"""
HEAD = "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "m.npz"
    untrained().save(path)
    return path


@contextmanager
def served(model: Path, *options: str, seconds: float | None = None):
    """Run the command on a free port; yield the process and the port. `seconds`: what the model takes for each batch."""
    start = ["-m", "linebyline.cli"] if seconds is None else ["-c", SLOW.format(seconds=seconds)]
    command = [sys.executable, *start, "serve", str(model), "--port", "0", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
        assert line.startswith(f"Serving {model} at http://127.0.0.1:"), line + process.communicate(timeout=60)[1]
        yield process, int(line.split(" (")[0].rsplit(":")[-1])
    finally:
        process.kill()
        process.communicate()


def predict(port: int, x: np.ndarray) -> dict:
    body = json.dumps({"inputs": x.tolist()}).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{port}/predict", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def health(port: int) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=60) as answer:
        return json.load(answer)["status"] == "ok"


def spoken(port: int, *pieces: bytes) -> bytes:
    """Send pieces on a connection of their own and return all that comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        for piece in pieces:
            connection.sendall(piece)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def test_many_threads_get_their_own_answers(model):
    x = np.random.default_rng(0).random((200, 1, 64))
    with served(model, "--batch", "16", "--wait", "1") as (process, port), ThreadPoolExecutor(16) as clients:
        answers = list(clients.map(lambda each: predict(port, each), x))
    expected = load_model(model).probs(x[:, 0])
    np.testing.assert_allclose([answer["probs"][0] for answer in answers], expected, atol=64 * 2**-23)


@pytest.mark.skipif(sys.platform == "win32", reason="these signals are sent in another way there")
@pytest.mark.parametrize(
    ("sent", "status", "said"), [(signal.SIGTERM, 0, ""), (signal.SIGINT, 130, "linebyline serve: stopped\n")], ids=str
)
def test_a_signal_lets_what_is_in_flight_finish(model, sent, status, said):
    x = np.random.default_rng(0).random((1, 64))
    with served(model, seconds=1.5) as (process, port), ThreadPoolExecutor(1) as client:
        answer = client.submit(predict, port, x)
        assert process.stdout.readline() == "the model is called\n"
        process.send_signal(sent)
        time.sleep(0.5)
        assert process.poll() is None and not answer.done()
        with pytest.raises(OSError):  # nobody new is let in
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        np.testing.assert_allclose(answer.result(60)["probs"], load_model(model).probs(x), atol=64 * 2**-23)
        assert process.communicate(timeout=60) == ("", said) and process.returncode == status


@pytest.mark.skipif(sys.platform == "win32", reason="this signal is sent in another way there")
def test_a_connection_that_stays_open_does_not_keep_the_server_back(model):
    with served(model) as (process, port), socket.create_connection(("127.0.0.1", port), timeout=60) as idle:
        idle.sendall(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        assert idle.recv(1000).startswith(b"HTTP/1.1 200")
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def test_clients_that_misbehave(model):
    with served(model) as (process, port):
        announced = (HEAD + "Content-Length: 1000\r\n\r\n").encode()
        with socket.create_connection(("127.0.0.1", port)) as gone:
            gone.sendall(announced + b"{")
        assert b" 200 " not in spoken(port, announced, b"{")  # it hangs up halfway: h11 drops it without an answer
        assert spoken(port, b"\x16\x03\x01 no HTTP\r\n\r\n").startswith(b"HTTP/1.1 400")
        assert spoken(port, b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 4")
        assert spoken(port, (HEAD + "Content-Length: many\r\n\r\n").encode()).startswith(b"HTTP/1.1 400")
        assert health(port) and process.poll() is None


def test_an_answer_does_not_wait_for_an_acknowledgement(model):
    """Without TCP_NODELAY the second half of each answer waits 40 ms for the client's system (Linux)."""
    body = json.dumps({"inputs": [[0.5] * 64]})
    question = f"{HEAD}Content-Length: {len(body)}\r\n\r\n{body}".encode()
    seconds = []
    with served(model) as (process, port), socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        for _ in range(20):
            begin, answer = time.monotonic(), b""
            connection.sendall(question)
            while not answer.endswith(b"}"):
                answer += connection.recv(65536)
            seconds.append(time.monotonic() - begin)
    assert sorted(seconds)[5] < 0.03


def test_an_endless_body_is_refused_while_it_comes(model):
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    with served(model) as (process, port), socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall((HEAD + "Transfer-Encoding: chunked\r\n\r\n").encode())
        sent = 0
        connection.settimeout(0.05)
        answer = b""
        while b"\r\n\r\n" not in answer and sent < 20_000_000:
            connection.sendall(chunk)
            sent += len(chunk)
            try:
                answer += connection.recv(65536)
            except TimeoutError:
                pass
        assert answer.startswith(b"HTTP/1.1 413") and sent < 4_000_000
        assert health(port) and process.poll() is None


@pytest.mark.skipif(sys.platform == "win32", reason="this signal is sent in another way there")
def test_no_variable_makes_the_server_report_to_another(model, monkeypatch):
    """FastAPI exports each request where a variable says so; here to a collector that must not be asked."""
    with listen("127.0.0.1", 0) as collector:
        monkeypatch.setenv("FASTAPI_OTEL_AUTO_CONFIGURE", "true")
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", f"http://127.0.0.1:{collector.getsockname()[1]}")
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_TIMEOUT", "1")
        with served(model) as (process, port):
            predict(port, np.zeros((1, 64)))
            process.send_signal(signal.SIGTERM)  # an exporter sends what it holds before it ends
            process.wait(60)
        collector.settimeout(0.2)
        with pytest.raises(TimeoutError):
            collector.accept()


@pytest.fixture
def said(tmp_path, monkeypatch, capsys):
    """What the command says on stderr when it ends with status 2."""
    monkeypatch.chdir(tmp_path)
    untrained().save(Path("m.npz"))
    np.savez("foreign.npz", a=np.zeros(3))
    Path("cut.npz").write_bytes(Path("m.npz").read_bytes()[:-100])

    def said(*arguments: str) -> str:
        assert cli.main(["serve", *arguments]) == 2
        out, err = capsys.readouterr()
        assert out == "" and err.count("\n") == 1 and err.startswith("linebyline serve: ") and "Traceback" not in err
        return err

    return said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["none.npz"], "none.npz cannot be read: No such file"),
        (["foreign.npz"], "foreign.npz is an .npz file of another program: expected a model"),
        (["cut.npz"], "cut.npz cannot be read: it is no .npz file, or is cut."),
        (["m.npz", "--port", "70000"], "--port is 70000, expected 0 to 65535."),
        (["m.npz", "--batch", "0"], "--batch is 0, expected at least 1."),
        (["m.npz", "--wait", "-1"], "--wait is -1, expected at least 0."),
        (["m.npz", "--wait", "nan"], "--wait is nan, expected at least 0."),
        (["m.npz", "--host", "192.0.2.1"], "cannot listen on 192.0.2.1 port 8000 ("),
        (["m.npz", "--host", "::zz"], "cannot listen on ::zz port 8000 ("),
    ],
    ids=" ".join,
)
def test_what_goes_wrong_is_one_sentence(said, arguments, sentence):
    assert sentence in said(*arguments)


def test_a_port_in_use(said):
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert f"cannot listen on 127.0.0.1 port {port} (" in said("m.npz", "--port", str(port))


@pytest.mark.parametrize("package", ["fastapi", "uvicorn", "python_multipart", "PIL"])
def test_without_the_extra_its_installation_is_named(said, monkeypatch, package):
    for name in [name for name in sys.modules if name.split(".")[0] == package or name.startswith("linebyline.serving")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    error = said("m.npz")
    assert package in error and "pip install 'linebyline[serve]'" in error


def test_help_loads_no_server():
    code = "import sys\nfrom linebyline import cli\ntry: cli.main(['serve', '--help'])\nexcept SystemExit: pass\n"
    code += "assert not {'fastapi', 'uvicorn', 'numpy'} & set(sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=os.environ, capture_output=True, text=True)
    assert done.returncode == 0 and "--wait MS" in done.stdout, done.stderr
