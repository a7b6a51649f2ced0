"""`linebyline serve MODEL`: a trained network behind HTTP on this machine, with a page to draw on."""

import argparse
import signal
import socket
import sys
from pathlib import Path

HOST, PORT, BATCH, WAIT = "127.0.0.1", 8000, 64, 0.0
GRACE = 30  # seconds that requests in flight may take once the server is told to stop


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to the parser."""
    parser = commands.add_parser("serve", help="serve a model: linebyline serve model.npz", description=(
        "Answers POST /predict with the classes of examples given as JSON, or of a drawing as PNG; GET / is a page to draw on, "
        "GET /docs tells the rest. Ctrl-C stops it once what is in flight is answered."))  # fmt: skip
    parser.add_argument("model", type=Path, metavar="MODEL", help="a file that `linebyline train` saved")
    parser.add_argument("--host", default=HOST, help=f"address to listen on ({HOST}: this machine alone; 0.0.0.0: all)")
    parser.add_argument("--port", type=int, default=PORT, help=f"port to listen on ({PORT}); 0: any free one")
    parser.add_argument("--batch", type=int, default=BATCH, metavar="N", help=f"examples in one call of the model ({BATCH})")
    parser.add_argument("--wait", type=float, default=WAIT, metavar="MS", help=(
        f"milliseconds that a batch waits for more requests ({WAIT:g})"))  # fmt: skip
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    try:
        import uvicorn

        from linebyline.serving.app import application
    except ImportError as error:
        raise ImportError(f"{error.name}; the server needs: pip install 'linebyline[serve]'") from error
    from linebyline.training.model import load_model

    for name, value, least in (("--batch", arguments.batch, 1), ("--wait", arguments.wait, 0)):
        if not least <= value < float("inf"):
            raise ValueError(f"{name} is {value:g}, expected at least {least}.")
    model = load_model(arguments.model)
    app = application(model, batch=arguments.batch, wait=arguments.wait / 1000)
    listener = listen(arguments.host, arguments.port)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, ws="none", lifespan="on",
        timeout_graceful_shutdown=GRACE,
    )  # fmt: skip
    # uvicorn raises the signal again once all is answered: SIGTERM then ends with 0, Ctrl-C as in every other command
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    host, port = listener.getsockname()[:2]
    print(f"Serving {arguments.model} at http://{f'[{host}]' if ':' in host else host}:{port} (Ctrl-C stops it)", flush=True)
    server = uvicorn.Server(config)
    with listener:
        server.run(sockets=[listener])
    raise RuntimeError("the server stopped by itself.")


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens. Raises ValueError for a port that is none, OSError where it cannot be had."""
    if not 0 <= port <= 65535:
        raise ValueError(f"--port is {port}, expected 0 to 65535.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # with the protocol named asyncio sends small answers at once; socket.create_server leaves it out: 40 ms an answer on Linux
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform != "win32":  # a port that a stopped server has just left; Windows would share one in use
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(1024)
    except OSError as error:
        listener.close()
        raise OSError(f"cannot listen on {host} port {port} ({error.strerror or error}).") from error
    return listener
