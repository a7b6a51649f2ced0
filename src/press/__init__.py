"""Turns pages and snippets into a site and into tests. Imports nothing from linebyline; not in the wheel."""

import os
import tempfile
from pathlib import Path

try:
    from mkdocs.exceptions import BuildError  # MkDocs prints a BuildError as one sentence, without a traceback
except ImportError:  # the Markdown extensions also serve builders other than MkDocs
    BuildError = Exception

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SNIPPETS = ROOT / "snippets"
GENERATED = DOCS / "generated"  # git-ignored; written by `press prepare`
CACHE = ROOT / ".cache" / "press"


class PressError(BuildError):
    """One clear sentence for the author: which file is wrong, how, and what to do."""


def write_if_changed(path: Path, content: bytes | str) -> bool:
    """Write `content` to `path` by way of a temporary name; leave the file alone where its bytes are the same."""
    data = content.encode() if isinstance(content, str) else content
    if path.exists() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644)  # mkstemp makes 0600, which a web server may not read
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True
