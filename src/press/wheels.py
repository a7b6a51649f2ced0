"""Wheels for the browser out of what is installed here: ours by hatchling, pure packages from their installed files.

The same files give the same bytes, so nothing is written anew, and no hash changes, where nothing changed.
"""

import base64
import hashlib
import importlib.metadata
import io
import shutil
import tempfile
import zipfile
from importlib.metadata import Distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from press import CACHE, ROOT, PressError, cli, write_if_changed

OWN = CACHE / "wheels" / "own"  # our wheel, kept as long as its sources are the same
_SOURCES = ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "LICENSE-TEXT.md", ".gitignore")  # beside the package
_OF_THIS_MACHINE = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}  # pip wrote them; RECORD is made anew


def own() -> tuple[dict, bytes]:
    """Return our package as a lock entry and a wheel; built only where its sources are not those of the last time."""
    sources = [path for path in sorted((ROOT / "src" / "linebyline").rglob("*")) if path.is_file() and path.suffix != ".pyc"]
    digest = hashlib.sha256(importlib.metadata.version("hatchling").encode())
    for path in [*sources, *filter(Path.exists, (ROOT / name for name in _SOURCES))]:
        digest.update(f"{path.relative_to(ROOT).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    kept = OWN / digest.hexdigest()[:16]
    if not any(kept.glob("*.whl")):
        OWN.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=OWN.parent, prefix="own-") as folder:
            built = Path(cli.wheel(folder))
            write_if_changed(kept / built.name, built.read_bytes())
        for older in set(OWN.iterdir()) - {kept}:
            shutil.rmtree(older, ignore_errors=True)
    wheel = next(kept.glob("*.whl"))
    content = wheel.read_bytes()
    name, version, tags = wheel.name.split("-", 2)
    # Its version stays for months while its bytes change. A build tag tells them apart: a browser that keeps files for ten
    # minutes would else hold the old wheel against the hash of the new one.
    file = f"{name}-{version}-0{hashlib.sha256(content).hexdigest()[:8]}-{tags}"
    return _entry(name, version, file, content, [name], []), content


def pure(distribution: Distribution) -> tuple[dict, bytes]:
    """Return an installed pure package as a lock entry and a wheel; the same files give the same bytes.

    Raises:
        PressError: the package is not pure, so what is installed here cannot run in a browser, or it is not there as files.
    """
    name, version = distribution.name, distribution.version
    tags = [line.split(": ", 1)[1] for line in (distribution.read_text("WHEEL") or "").splitlines() if line.startswith("Tag: ")]
    files = {file.as_posix(): file for file in distribution.files or []}
    if not tags or any(not tag.endswith("-none-any") for tag in tags) or any(file.endswith((".so", ".pyd")) for file in files):
        kind = f"its wheel is for {', '.join(tags)}" if tags else "it was not installed from a wheel"
        raise PressError(f"{name} {version} is not a pure Python package ({kind}), so no browser can run what is installed here.")
    if any(file.endswith(".pth") for file in files):
        raise PressError(f"{name} {version} is installed by way of a .pth file (editable?); the browser needs it as a wheel.")
    kept = sorted(file for file in files if not file.startswith("..") and "__pycache__" not in file)
    contents = {file: files[file].read_binary() for file in kept if file.rsplit("/", 1)[-1] not in _OF_THIS_MACHINE}
    info = next(file.split("/")[0] for file in kept if file.endswith(".dist-info/METADATA"))
    content = _zip(contents, f"{info}/RECORD")
    file = f"{canonicalize_name(name).replace('-', '_')}-{version}-{tags[-1]}.whl"
    imports = {path.split("/")[0].removesuffix(".py") for path in contents if not path.startswith(info)}
    return _entry(canonicalize_name(name), version, file, content, sorted(imports), _needs(distribution)), content


def _zip(contents: dict[str, bytes], record: str) -> bytes:
    """Return a zip of the contents in the order of their names, with one date and one mode for all, and their RECORD."""
    def hashed(content):
        return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()

    lines = [f"{name},sha256={hashed(content)},{len(content)}\n" for name, content in contents.items()]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in [*contents.items(), (record, "".join([*lines, f"{record},,\n"]).encode())]:
            member = zipfile.ZipInfo(name)  # of 1980
            member.create_system, member.external_attr = 3, 0o100644 << 16  # as if packed under Unix, everywhere
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _needs(distribution: Distribution) -> list[str]:
    needs = map(Requirement, distribution.requires or [])
    return sorted(canonicalize_name(need.name) for need in needs if not need.marker or need.marker.evaluate({"extra": ""}))


def closure(names: tuple[str, ...]) -> list[Distribution]:
    """Return the installed packages of these names and all that they need."""
    found, waiting = {}, list(names)
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            try:
                found[name] = importlib.metadata.distribution(name)
            except importlib.metadata.PackageNotFoundError as error:
                raise PressError(f'{name} is not installed, but browsers need it; pip install -e ".[site]"') from error
            waiting += _needs(found[name])
    return list(found.values())


def _entry(name: str, version: str, file: str, content: bytes, imports: list[str], depends: list[str]) -> dict:
    entry = {"name": name, "version": version, "file_name": file, "sha256": hashlib.sha256(content).hexdigest()}
    kind = {"install_dir": "site", "package_type": "package", "unvendored_tests": False}
    return entry | {"imports": imports, "depends": depends} | kind
