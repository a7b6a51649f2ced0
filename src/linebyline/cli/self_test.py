"""`linebyline self-test`: says whether this machine has all that the workshop needs, and what to do where it has not."""

import argparse
import importlib
import socket
import sys
import tempfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

EXTRAS = (
    dict.fromkeys(["numpy", "jax", "optax"], "")
    | {"matplotlib": "[plot]"}
    | dict.fromkeys(["fastapi", "uvicorn", "PIL"], "[serve]")
)
PORT = 8000


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to the parser."""
    parser = commands.add_parser("self-test", help="say what the workshop needs and this machine lacks", description=(
        "Looks at the packages, the bundled files, trains a small network, and says of each whether it is as the "
        "workshop needs it. Needs no network."))  # fmt: skip
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    checks: dict[str, Callable[[], str]] = {"Python": lambda: sys.version.split()[0]}
    checks |= {package: lambda package=package: _package(package) for package in EXTRAS}
    checks |= {"data": _data, "training": _training, "this folder": _folder, f"port {PORT}": _port}
    missing = 0
    for name, check in checks.items():
        try:
            print(f"ok       {name}: {check()}", flush=True)
        except Exception as error:  # whatever is broken here is to be told in a line, and the next looked at
            missing += 1
            print(f"MISSING  {name}: {' '.join(str(error).split()) or type(error).__name__}", flush=True)
    print("All that the workshop needs is here." if not missing else f"{missing} of {len(checks)} are missing: see above.")
    return 0 if not missing else 1


def _package(package: str) -> str:
    try:
        importlib.import_module(package)
    except ImportError as error:
        raise ValueError(f"cannot be imported ({error}); pip install 'linebyline{EXTRAS[package]}'") from error
    return metadata.version("pillow" if package == "PIL" else package)


def _data() -> str:
    from linebyline.data import digits
    from linebyline.data.glyphs import letters
    from linebyline.training.pretrained import FILES, pretrained

    networks = [pretrained(name) for name in FILES]
    return f"{len(digits()[0]):,} digits, {len(letters('armenian'))} Armenian letters, {len(networks)} trained networks"


def _training() -> str:
    from linebyline.data import sets
    from linebyline.training import Settings, fit

    data = sets.load("digits")
    losses = [row["train_loss"] for row in fit(Settings(epochs=2, hidden=(16,)), data.train, data.test).history]
    if losses[1] >= losses[0]:
        raise ValueError(f"the loss rose from {losses[0]:.3f} to {losses[1]:.3f}: pip install --force-reinstall jax jaxlib")
    return "a small network learns"


def _folder() -> str:
    try:
        with tempfile.TemporaryDirectory(dir=Path.cwd()):
            return "can be written"
    except OSError as error:
        raise ValueError(f"{Path.cwd()} cannot be written ({error.strerror}): go to another folder") from error


def _port() -> str:
    with socket.socket() as listening:
        if sys.platform != "win32":  # as a server does: a port that was closed a moment ago is free
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(("127.0.0.1", PORT))
        except OSError as error:
            raise ValueError(f"is taken ({error.strerror}): linebyline serve MODEL --port {PORT + 1}") from error
    return "is free"
