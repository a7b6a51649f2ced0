"""Requests a second and their delays: `linebyline serve` beside the same model behind plain FastAPI, on loopback.

    python benchmarks/serving.py                     five rounds, some minutes
    python benchmarks/serving.py --rounds 1 --seconds 1
    python benchmarks/serving.py --hidden 2048 2048  a larger model
    python benchmarks/serving.py --memory 100000     the server's memory before and after so many requests

All servers run at once, the clients ask one of them at a time; each client keeps a connection open and asks again as soon as
it has its answer. A ratio is formed within a round; the median and the smallest and largest of the rounds are printed.
Processor time is the server's alone (Linux): it moves less when other programs use the machine. A wrong answer stops the
benchmark.
"""

import argparse
import asyncio
import json
import os
import platform
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np
from training import spread

from linebyline.data import sets
from linebyline.training import Settings
from linebyline.training.model import Model

PLAIN = Path(__file__).with_name("plain_server.py")
WARM = 300  # requests before anything is measured


@dataclass
class Load:
    """What the clients of one turn saw."""

    rate: float  # requests a second
    delays: list[float]  # seconds, sorted
    processor: float = float("nan")  # milliseconds of processor time that the server spent on a request

    def delay(self, percent: float) -> float:
        """Milliseconds that so many percent of the requests did not exceed."""
        return 1000 * self.delays[min(len(self.delays) - 1, int(len(self.delays) * percent / 100))]


class Questions:
    """Requests that differ, each with the answer that it must get."""

    def __init__(self, model: Model, number: int = 200):
        x = sets.load("digits").train[0][:number]
        self.right = model.probs(x)
        bodies = [json.dumps({"inputs": [row.tolist()]}).encode() for row in x]
        head = "POST /predict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n"
        self.requests = [head.format(len(body)).encode() + body for body in bodies]

    def check(self, number: int, status: bytes, body: bytes) -> None:
        """Stop where an answer is not that of the model."""
        if b" 200 " not in status or np.abs(np.array(json.loads(body)["probs"][0]) - self.right[number]).max() > 1e-4:
            sys.exit(f"a wrong answer: {status.decode()} {body.decode()[:200]}")


async def client(port: int, questions: Questions, first: int, go_on, delays: list[float]) -> None:
    """Ask one after the other on one connection as long as `go_on()` says so."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    number = first
    while go_on():
        number = (number + 1) % len(questions.requests)
        begin = time.perf_counter()
        writer.write(questions.requests[number])
        head = await reader.readuntil(b"\r\n\r\n")
        body = await reader.readexactly(int(re.search(rb"content-length: (\d+)", head, re.IGNORECASE)[1]))
        delays.append(time.perf_counter() - begin)
        if len(delays) % 10 == 0 or b" 200 " not in head[:20]:  # to check each would measure the client
            questions.check(number, head.split(b"\r\n")[0], body)
    writer.close()
    await writer.wait_closed()


def spent(process: int) -> float:
    """Milliseconds of processor time that a process has spent, nan where there is no /proc."""
    status = Path(f"/proc/{process}/stat")
    if not status.exists():
        return float("nan")
    user, system = status.read_text().rsplit(")")[1].split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


def load(port: int, questions: Questions, clients: int, *, seconds: float = float("inf"), requests: float = float("inf")) -> Load:
    """Let so many clients ask at once, for a time or a number of requests."""

    async def all_of_them() -> Load:
        delays: list[float] = []
        begin = time.perf_counter()
        asked = iter(range(int(requests))) if requests < float("inf") else None

        def go_on() -> bool:
            return time.perf_counter() - begin < seconds and (asked is None or next(asked, None) is not None)

        await asyncio.gather(*(client(port, questions, 7 * i, go_on, delays) for i in range(clients)))
        return Load(len(delays) / (time.perf_counter() - begin), sorted(delays))

    return asyncio.run(all_of_them())


@contextmanager
def server(*command: str) -> Iterator[tuple[subprocess.Popen, int]]:
    """Run a server, "PORT" in its command standing for a free port; yield its process and the port once it listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, *(str(port) if word == "PORT" else word for word in command)], stdout=subprocess.DEVNULL
    )
    try:
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                if process.poll() is not None:
                    sys.exit(f"{' '.join(command)} did not start")
                time.sleep(0.1)
        yield process, port
    finally:
        process.terminate()
        process.wait()


def table(turns: dict[str, list[Load]]) -> str:
    """Rows for a number of clients: requests a second, their ratio to the first server's round by round, delays."""
    ours = next(iter(turns.values()))
    lines = ["| server | requests a second | ours answers so many times as many | processor time a request, ms | times ours "
             "| p50, ms | p95, ms | p99, ms |", "|---" * 8 + "|"]  # fmt: skip
    for name, loads in turns.items():
        ratios = [mine.rate / other.rate for mine, other in zip(ours, loads, strict=True)]
        times = [other.processor / mine.processor for mine, other in zip(ours, loads, strict=True)]
        cells = [[turn.rate for turn in loads], ratios, [turn.processor for turn in loads], times]
        cells += [[turn.delay(percent) for turn in loads] for percent in (50, 95, 99)]
        lines.append(f"| {name} | {' | '.join(map(spread, cells))} |")
    return "\n".join(lines)


def compare(path: Path, questions: Questions, rounds: int, seconds: float, crowds: list[int]) -> None:
    """Print a table for each number of clients."""
    serve = ("-m", "linebyline.cli", "serve", str(path), "--port", "PORT")
    commands = {"linebyline serve": serve, "linebyline serve --wait 2": (*serve, "--wait", "2")}
    commands |= {f"plain FastAPI, in {where}": (str(PLAIN), str(path), "PORT", kind)
                 for where, kind in (("threads", "thread"), ("the loop", "loop"))}  # fmt: skip
    turns: dict[int, dict[str, list[Load]]] = {clients: {name: [] for name in commands} for clients in crowds}
    with ExitStack() as stack:
        servers = {name: stack.enter_context(server(*command)) for name, command in commands.items()}
        for _, port in servers.values():
            load(port, questions, 8, requests=WARM)
        for _ in range(rounds):
            for clients in crowds:
                for name, (process, port) in servers.items():
                    before = spent(process.pid)
                    turn = load(port, questions, clients, seconds=seconds)
                    turn.processor = (spent(process.pid) - before) / len(turn.delays)
                    turns[clients][name].append(turn)
    for clients, loads in turns.items():
        print(f"\n{clients} client{'s' * (clients > 1)} at once\n\n{table(loads)}", flush=True)


def resident(process: int) -> float:
    """Megabytes of a process's memory that are in RAM (Linux)."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        sys.exit("--memory reads /proc, which this system does not have")
    return int(re.search(r"VmRSS:\s+(\d+) kB", status.read_text())[1]) / 1000


def memory(path: Path, questions: Questions, requests: int) -> None:
    """Print the server's memory after a warm start and after so many requests of 64 clients; stop where it grew by a tenth."""
    with server("-m", "linebyline.cli", "serve", str(path), "--port", "PORT") as (process, port):
        load(port, questions, 64, requests=10 * WARM)
        held = [resident(process.pid)]
        for _ in range(4):
            load(port, questions, 64, requests=requests // 4)
            held.append(resident(process.pid))
    steps = ", ".join(f"{each:.1f}" for each in held[1:])
    print(f"\nMemory: {held[0]:.1f} MB after {10 * WARM} requests; after each quarter of {requests} more: {steps} MB.")
    if held[-1] > 1.1 * held[0]:
        sys.exit("the server's memory grew by more than a tenth")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3.0, help="of each turn (3)")
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8, 64], help="at once (1 8 64)")
    parser.add_argument("--hidden", type=int, nargs="*", default=[128, 64], help="widths of the model (128 64)")
    parser.add_argument("--memory", type=int, metavar="REQUESTS", help="measure memory instead")
    arguments = parser.parse_args()
    versions = ", ".join(f"{name} {version(name)}" for name in ("fastapi", "uvicorn", "numpy"))
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}, {versions}")
    settings = Settings(hidden=tuple(arguments.hidden))
    model = Model(settings, settings.start(64, 10))
    questions = Questions(model)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.npz"
        model.save(path)
        print(f"A model of 64-{'-'.join(map(str, arguments.hidden))}-10, one example a request.")
        if arguments.memory:
            memory(path, questions, arguments.memory)
        else:
            print(f"{arguments.rounds} rounds of {arguments.seconds:g} s: median (smallest to largest)")
            compare(path, questions, arguments.rounds, arguments.seconds, arguments.clients)


if __name__ == "__main__":
    main()
