"""A small NumPy and a Pyodide whose lock file names it: the real wheel is on a CDN that no test may reach."""

import hashlib
import io
import json
import zipfile

from press import runtime

FILE = "numpy-0.0.1-py3-none-any.whl"
INFO = "numpy-0.0.1.dist-info"


def numpy_wheel() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("numpy/__init__.py", "def arange(n):\n    return list(range(n))\n")
        archive.writestr("numpy/typing.py", "ArrayLike = object\n")  # jaxtyping looks at it
        archive.writestr(f"{INFO}/METADATA", "Metadata-Version: 2.1\nName: numpy\nVersion: 0.0.1\n")
        archive.writestr(f"{INFO}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
    return packed.getvalue()


def plant(folder, monkeypatch, wheel: bytes, real: bool = False) -> None:
    """Move what `press.runtime` reads and writes into `folder`; its Pyodide is small unless it must run (`real`)."""
    pyodide = runtime.PYODIDE
    lock = json.loads((pyodide / runtime.LOCK).read_text(encoding="utf-8"))
    entry = lock["packages"]["numpy"] | {"file_name": FILE, "version": "0.0.1", "sha256": hashlib.sha256(wheel).hexdigest()}
    lock["packages"]["numpy"] = entry
    planted = folder / "pyodide"
    planted.mkdir()
    for name in (*runtime.RUNTIME, "package.json"):
        content = (pyodide / name).read_bytes() if real or name == "package.json" else name.encode()
        (planted / name).write_bytes(content)
    (planted / runtime.LOCK).write_text(json.dumps(lock), encoding="utf-8")
    monkeypatch.setattr(runtime, "PYODIDE", planted)
    monkeypatch.setattr(runtime, "WHEELS", folder / "wheels")
    monkeypatch.setattr(runtime, "DESK", folder / "docs" / "generated" / "desk")
