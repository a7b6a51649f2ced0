"""The whole site as a zip in which reading and search work without a server: dl/course.zip, made after the build.

A page opened as a file (file://) has no server that turns a folder into its index.html, may fetch nothing and may start no
worker. So in the zip each link names its file, the search index and what our scripts fetch stand in scripts as well, and a
stand-in for workers (the npm package iframe-worker, as in Material's own offline mode, but from our files) runs the search.
Served from any server, the unpacked zip is the site as it is, Run included.
"""

import html
import json
import os
import posixpath
import re
import tempfile
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

from press import PressError, node, write_if_changed

NAME = "dl/course.zip"
TOP = "course"  # the one folder that unpacking makes
SIZE = '<span class="zip-size">{}</span>'  # beside each link to the zip; filled in once its size is known
README = """Deep Learning, Line by Line, version {version}: the whole course, read and searched without a network. From {address}
To read: unpack all of it, then open index.html of this folder in a browser. Run on the pages needs a server:
    python -m http.server 8000 --bind 127.0.0.1
started in this folder (Ctrl-C ends it); then open http://127.0.0.1:8000/ in the browser.
"""
SHIM = "assets/offline.js"
_PACKED = {".gz", ".ico", ".jpg", ".pdf", ".png", ".whl", ".woff2", ".zip"}  # compressed already
_FOR_SERVERS = {"404.html", "sitemap.xml", "sitemap.xml.gz"}
_POLICY = re.compile(r"""<meta\b(?=[^>]*http-equiv=["']?content-security-policy)(?:[^"'>]|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_TAG = re.compile(r"""<(?:a|area|iframe|img|link|script|source)\b(?:[^"'>]|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_ADDRESS = re.compile(
    r"""(?P<before>\s(?:href|src)=(?P<quote>["']))(?P<path>[^"'?#]+)(?P<rest>[^"']*)(?=(?P=quote))""", re.IGNORECASE
)
_HEAD = re.compile(r"<head[^>]*>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)


def pack(site: Path, address: str, version: str) -> int:
    """Write dl/course.zip of a built site and its size beside each link to it; return the size in bytes.

    Args:
        site: the built site.
        address: where the site is published, with a slash at its end.
        version: the version of the course.

    Raises:
        PressError: the stand-in for workers is not installed, or the site has no home page.
    """
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    names = {name for name in files if not _left_out(name)}
    if "index.html" not in names:
        raise PressError(f"{site} holds no index.html: there is no site to pack.")
    target = site / NAME
    target.parent.mkdir(exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".course.")
    try:
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", compresslevel=6) as archive:
            _add(archive, "README.txt", README.format(version=version, address=address).encode())
            _add(archive, SHIM, _shim())
            for name in sorted(names):
                for packed, data in _entries(name, files[name].read_bytes(), names, address):
                    _add(archive, packed, data)
        os.chmod(temporary, 0o644)  # mkstemp makes 0600, which a web server may not read
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    size = target.stat().st_size
    for name, path in files.items():
        if name.endswith(".html"):
            page = path.read_text(encoding="utf-8")
            write_if_changed(path, page.replace(SIZE.format(""), SIZE.format(f", {megabytes(size)}")))
    return size


def megabytes(size: int) -> str:
    """Return a size as readers say it: 23 MB, and 0.4 MB where whole ones would say nothing."""
    return f"{size / 1e6:.{0 if size >= 10e6 else 1}f} MB"


def _left_out(name: str) -> bool:
    """Tell what a reader without a server has no use for: the zip itself, pages for servers, maps for debuggers."""
    return name in _FOR_SERVERS or name.endswith(".map") or name.startswith("dl/") or Path(name).name.startswith(".")


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(f"{TOP}/{name}", (1980, 1, 1, 0, 0, 0))  # no date: the same site gives the same bytes
    entry.create_system, entry.external_attr = 3, 0o100644 << 16  # the same on Windows
    entry.compress_type = zipfile.ZIP_STORED if Path(name).suffix in _PACKED else zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)


def _entries(name: str, data: bytes, names: set[str], address: str):
    """Yield what a file of the site becomes in the zip: names and bytes."""
    if name == "search/search_index.json":
        index = _index(json.loads(data))
        yield name, index.encode()
        yield "search/search_index.js", f"var __index = {index}".encode()  # Material reads this one from file://
    elif name.endswith(".html"):
        yield name, page(data.decode(), name, names, address).encode()
    else:
        yield name, data
        if _fetched(name, data):
            yield f"{name}.js", f"course.file({json.dumps(data.decode())})".encode()


def _fetched(name: str, data: bytes) -> bool:
    """Tell whether a script of ours fetches a file: a network's numbers, a figure that is drawn in steps."""
    return (name.startswith("assets/") and name.endswith(".json")) or (name.endswith(".svg") and b'id="step-' in data)


def _shim() -> bytes:
    package = node.MODULES / "iframe-worker"
    worker = package / "shim" / "index.js"
    if not worker.exists():
        raise PressError("The npm package iframe-worker is not installed; run `press prepare`.")
    ours = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    licence = (package / "LICENSE").read_text(encoding="utf-8")
    return f"{ours}\n/* iframe-worker\n\n{licence}*/\n{worker.read_text(encoding='utf-8')}".encode()


def page(text: str, name: str, names: set[str], address: str) -> str:
    """Return a page of the zip: links that name files, the stand-ins before all other scripts, and no policy.

    The policy goes since browsers do not agree on what 'self' is for a file, and it forbids the stand-in's inline script.
    """
    folder = posixpath.dirname(name)

    def file(match: re.Match) -> str:
        return match["before"] + _target(html.unescape(match["path"]), folder, names, address, match["path"]) + match["rest"]

    text = _TAG.sub(lambda tag: _ADDRESS.sub(file, tag[0]), _POLICY.sub("", text))
    script = f'<script src="{posixpath.relpath(SHIM, folder or ".")}"></script>'
    return _HEAD.sub(lambda head: head[0] + script, text, count=1)


def _target(path: str, folder: str, names: set[str], address: str, written: str) -> str:
    """Return the path that a link gets, `written` as it stands if it needs no other."""
    parts = urlsplit(path)
    if parts.scheme or parts.netloc or path.startswith("/"):
        return written
    place = posixpath.normpath(posixpath.join(folder, unquote(path)))
    if place not in names and posixpath.normpath(f"{place}/index.html") in names:
        return f"{written.rstrip('/')}/index.html"
    return address + place if place.startswith("dl/") else written  # what the zip leaves out is on the site


def _index(index: dict) -> str:
    """Return the search index with locations that name files: a/b/#c is in a/b/index.html."""
    for entry in index["docs"]:
        place, mark, part = entry["location"].partition("#")
        entry["location"] = (f"{place}index.html" if place.endswith("/") or not place else place) + mark + part
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))
