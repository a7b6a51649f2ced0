"""Read a data file that ships inside the package, and never trust its bytes unchecked."""

import hashlib
from importlib.resources import files


class DataError(RuntimeError):
    """A data file is missing or damaged: one sentence that names the file and says what to do."""


def read_bundled(name: str, sha256: str) -> bytes:
    """Return the bytes of a bundled file after comparing their checksum.

    Args:
        name: File name inside `linebyline/data`, such as `"digits.npz"`.
        sha256: The expected SHA-256 digest, 64 hexadecimal digits.

    Returns:
        The content of the file.

    Raises:
        DataError: The file is missing, cannot be read, or its bytes do not have the expected checksum.
    """
    try:
        content = files("linebyline.data").joinpath(name).read_bytes()
    except OSError as error:
        raise DataError(
            f"The bundled file linebyline/data/{name} cannot be read ({type(error).__name__}); "
            "install linebyline again."
        ) from error
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise DataError(
            f"The bundled file linebyline/data/{name} is damaged (SHA-256 {found[:12]}…, expected {sha256[:12]}…); "
            "install linebyline again."
        )
    return content
