"""Files that are whole or not there: written under a temporary name, then renamed. Arrays with a note in one .npz."""

import io
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np


class FileError(RuntimeError):
    """A file cannot be read or written, or is none of ours: one sentence that names it and says what to do."""


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader, or a killed run, finds the old content or the new one, never a part.

    Raises:
        FileError: the folder cannot be made or written, or the disk is full; an old file then stays as it was.
    """
    path = Path(path)
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = file.name
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as error:
        raise FileError(f"{path} cannot be written ({error.strerror or error}); what was there before is unchanged.") from error
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)


def save_arrays(path: Path, kind: str, arrays: dict[str, np.ndarray], note: dict[str, Any]) -> None:
    """Write arrays and a note (what JSON can hold) as one .npz. `kind` is a word by which `load_arrays` knows the file."""
    buffer = io.BytesIO()
    text = np.frombuffer(json.dumps({"kind": kind, **note}).encode(), dtype=np.uint8)
    np.savez(buffer, note=text, **arrays)
    write_whole(path, buffer.getvalue())


def load_arrays(path: Path, kind: str) -> tuple[dict[str, np.ndarray], dict[str, Any]]:
    """Return the arrays and the note of a file that `save_arrays` wrote.

    Raises:
        FileError: the file is missing, unreadable, cut, or not of this kind.
    """
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror or error}.") from error
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
    except Exception as error:  # a damaged archive raises many kinds: bits of its headers say encrypted, or another compression
        raise FileError(f"{path} cannot be read: it is no .npz file, or is cut.") from error
    try:
        note = json.loads(arrays.pop("note").tobytes().decode())
        found = note.pop("kind")
    except (KeyError, ValueError, AttributeError) as error:
        raise FileError(f"{path} is an .npz file of another program: expected a {kind} written by linebyline.") from error
    if found != kind:
        raise FileError(f"{path} holds a {found}, expected a {kind}.")
    return arrays, note
