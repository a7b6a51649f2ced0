"""Read the IDX format of MNIST: a magic number, the length of each axis, then one byte a number."""

import gzip
import math
import zlib
from pathlib import Path

import numpy as np
from jaxtyping import UInt8

from linebyline.data.bundled import DataError

GZIP = b"\x1f\x8b"  # the first bytes of each gzip file; a browser may have unpacked a file and kept its name
UNSIGNED_BYTE = 0x08
MOST_AXES = 32  # NumPy has had at least so many in each version


def read_idx(path: Path, shape: tuple[int, ...] | None = None) -> UInt8[np.ndarray, "..."]:
    """Return the array of an IDX file of unsigned bytes, packed with gzip or not.

    Args:
        path: The file. Its content says whether it is packed, not its name.
        shape: What the file must hold, such as (60000, 28, 28); None takes any shape.

    Returns:
        The numbers 0 … 255 as uint8, in an array of its own that may be written to.

    Raises:
        DataError: The file cannot be read, is no IDX file of unsigned bytes, is cut, goes on after its last number, or
            holds another shape.

    Source:
        LeCun, Cortes and Burges, "The MNIST database of handwritten digits", section on file formats. Of its types only
        unsigned bytes are read.
    """
    content = _unpacked(Path(path))
    found = _header(path, content)
    data = content[4 + 4 * len(found) :]
    if len(data) != math.prod(found):
        state = "is cut" if len(data) < math.prod(found) else "goes on after its end"
        raise DataError(f"{path} {state}: {len(data)} bytes of data, expected {math.prod(found)} for the shape {found}.")
    if shape is not None and found != tuple(shape):
        raise DataError(f"{path} holds an array of shape {found}, expected {tuple(shape)}.")
    return np.frombuffer(data, dtype=np.uint8).reshape(found).copy()


def _unpacked(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror or error}.") from error
    if not content.startswith(GZIP):
        return content
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"{path} cannot be unpacked: its gzip data are cut or damaged.") from error


def _header(path: Path, content: bytes) -> tuple[int, ...]:
    """The length of each axis: four bytes each, the highest first, after two zeros, the type and the number of axes."""
    if len(content) < 4 or content[:2] != b"\0\0":
        raise DataError(f"{path} is no IDX file: it begins with {content[:4].hex(' ') or 'nothing'}, expected 00 00 08.")
    kind, axes = content[2], content[3]
    if kind != UNSIGNED_BYTE:
        raise DataError(f"{path} holds numbers of the IDX type {kind:02x}, expected {UNSIGNED_BYTE:02x}, unsigned bytes.")
    if not 1 <= axes <= MOST_AXES:
        raise DataError(f"{path} names {axes} axes in its header, expected 1 to {MOST_AXES}.")
    if len(content) < 4 + 4 * axes:
        raise DataError(f"{path} is cut: {len(content)} bytes cannot hold a header of {axes} axes.")
    lengths = tuple(int.from_bytes(content[i : i + 4], "big") for i in range(4, 4 + 4 * axes, 4))
    if 0 in lengths:  # with a zero, the others may be larger than any array and the number of bytes still be right
        raise DataError(f"{path} holds an array of shape {lengths}, expected axes of at least 1.")
    return lengths
