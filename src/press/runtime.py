"""Python for the reader's browser, all from our own site and made without a network: docs/generated/desk/.

Pyodide's own files come from npm. Our package and the pure packages that its NumPy part imports become wheels, made from
what is installed here. NumPy's WebAssembly wheel is there if `press fetch` brought it. Pyodide reads a lock file of ours
that names these wheels alone, so it loads them by name, follows what they need and compares their SHA-256.
"""

import hashlib
import json
from pathlib import Path

from press import CACHE, GENERATED, ROOT, PressError, node, wheels, write_if_changed

PYODIDE = node.MODULES / "pyodide"
DESK = GENERATED / "desk"
WHEELS = CACHE / "wheels"  # what `press fetch` brought
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")  # what loadPyodide asks for, with the lock
LOCK, INDEX, LICENCES = "pyodide-lock.json", "packages.json", "LICENCES.txt"
PURE = ("jaxtyping",)  # what blocks load by way of linebyline beside NumPy; rich only its command line and fit, which needs JAX
COMPILED = ("numpy",)


def prepare(progress=None) -> None:
    """Write the folder anew where bytes changed; remove what no longer belongs there.

    Raises:
        PressError: a package is missing or not pure, or NumPy's wheel has other bytes than Pyodide expects.
    """
    lock = pyodide_lock()
    packages, made = {}, {}
    for entry, content in [wheels.own(), *map(wheels.pure, wheels.closure(PURE)), *_compiled(lock)]:
        packages[entry["name"]], made[entry["file_name"]] = entry, content
    files = {name: (PYODIDE / name).read_bytes() for name in RUNTIME}
    files[LOCK] = (json.dumps({"info": lock["info"], "packages": packages}, indent=1, sort_keys=True) + "\n").encode()
    index = _index(files, packages, {name: len(content) for name, content in made.items()}, lock)
    files |= made | {INDEX: index, LICENCES: Path(__file__).with_name("licences.txt").read_bytes()}
    for name, content in files.items():
        write_if_changed(DESK / name, content)
    for path in DESK.iterdir():
        if path.name not in files and not path.name.startswith("."):  # another process may be writing under such a name
            path.unlink()


def served(root: Path = ROOT) -> set[str]:
    """Return the names that a block may import in the browser, beyond the standard library.

    Raises:
        PressError: `press prepare` has not run.
    """
    path = root / "docs" / "generated" / "desk" / LOCK
    if not path.exists():
        raise PressError(f"{path} does not exist, so nobody knows what browsers can import; run `press prepare`.")
    packages = json.loads(path.read_text(encoding="utf-8"))["packages"]
    return {name for package in packages.values() for name in package["imports"]}


def pyodide_lock() -> dict:
    """Return the lock file that came with Pyodide: it names the packages of its CDN and their hashes."""
    try:
        return json.loads((PYODIDE / LOCK).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PressError(f"{PYODIDE} holds no {LOCK}; run `press prepare`, which installs what package.json names.") from error


def pyodide_version() -> str:
    return json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"]


def _compiled(lock: dict) -> list[tuple[dict, bytes]]:
    """Return those WebAssembly wheels that `press fetch` brought, with their entries in Pyodide's own lock file."""
    there = []
    for name in COMPILED:
        entry = lock["packages"][name]
        path = WHEELS / entry["file_name"]
        if path.exists():
            content = path.read_bytes()
            if hashlib.sha256(content).hexdigest() != entry["sha256"]:
                raise PressError(f"{path} has other bytes than Pyodide's lock file names; delete it and run `press fetch`.")
            there.append((entry, content))
    return there


def _index(runtime: dict[str, bytes], packages: dict[str, dict], sizes: dict[str, int], lock: dict) -> bytes:
    """Return what the page and its worker read: which files there are, how large, and which need which."""
    listed = {
        name: {"file": file, "bytes": sizes[file], "sha256": entry["sha256"], "needs": entry["depends"]}
        for name, entry in sorted(packages.items())
        for file in [entry["file_name"]]
    }
    files = [{"file": name, "bytes": len(content)} for name, content in runtime.items()]
    python = ".".join(lock["info"]["python"].split(".")[:2])
    about = {"pyodide": pyodide_version(), "python": python, "runtime": files, "packages": listed}
    return (json.dumps(about, indent=1) + "\n").encode()
