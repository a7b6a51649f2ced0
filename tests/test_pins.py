"""The oldest Python that the project names can have every pin: Debian 12 has 3.11.2, and some packages ask for 3.11.5."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata

import pytest
from packaging.specifiers import SpecifierSet

from press import ROOT

PYTHON = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"].removeprefix(">=")
PINS = dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE))


def too_new(pins: dict[str, tuple[str, str | None]], python: str) -> list[str]:
    """Return the pins, name to version and Requires-Python, that this Python cannot have."""
    return [f"{name}=={version}" for name, (version, needs) in pins.items() if needs and f"{python}.0" not in SpecifierSet(needs)]


def installed() -> dict[str, tuple[str, str | None]]:
    """Return those pins that are installed here at just that version: only they tell what they need."""
    found = {}
    for name, version in PINS.items():
        try:
            about = metadata(name)
        except PackageNotFoundError:
            continue
        if about["Version"] == version:
            found[name] = (version, about["Requires-Python"])
    return found


def test_the_oldest_python_can_have_every_pin():
    known = installed()
    if len(known) < len(PINS) / 2:
        pytest.skip("most packages here are not those of constraints.txt: .ci/run installs them")
    assert too_new(known, PYTHON) == []


def test_a_pin_that_needs_a_newer_python_is_found():
    planted = installed() | {"planted": ("1.0", ">=3.11.5")}
    assert "planted==1.0" in too_new(planted, PYTHON)
