"""What a page host does, on loopback: a folder below a sub-path, compressed, cached for ten minutes, with its 404 page."""

import contextlib
import functools
import gzip
import http.server
import threading
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.browser.line import Line

TEXT = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript",
        ".json": "application/json", ".svg": "image/svg+xml", ".xml": "text/xml", ".txt": "text/plain",
        ".map": "application/json"}  # fmt: skip
OTHER = {".woff2": "font/woff2", ".png": "image/png", ".wasm": "application/wasm"}
PREFIX = "/course/"


@contextlib.contextmanager
def serve(folder: Path, line: Line | None = None):
    """Serve a folder below a sub-path on loopback as a page host does: compressed, cached for ten minutes, with its 404 page."""
    line = line or Line()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self):
            super().setup()
            self.wfile.write = functools.partial(line.send, self.wfile.write)

        def do_GET(self):
            path = unquote(urlsplit(self.path).path)
            file = folder / path.removeprefix(PREFIX) if path.startswith(PREFIX) else folder / "missing"
            file = file / "index.html" if file.is_dir() else file
            found = file.is_file()
            file = file if found else folder / "404.html"
            body = file.read_bytes() if file.is_file() else b""
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", (TEXT | OTHER).get(file.suffix, "application/octet-stream"))
            if file.suffix in TEXT:
                body = gzip.compress(body, 6)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Cache-Control", "max-age=600")
            self.send_header("Content-Length", str(len(body)))
            line.answered()
            self.end_headers()
            self.wfile.write(body)

        def handle(self):
            with contextlib.suppress(ConnectionError):  # the browser closed a connection it no longer needs
                super().handle()

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
