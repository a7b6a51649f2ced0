"""What stands beside the code: commands, licences, versions and pins agree with one another."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from press import DOCS, ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
COMMANDS = ('pip install -e ".[site]" && press serve', 'pip install -e ".[test]" && pytest')
_PINNED = re.compile(r"(?P<name>[a-z0-9]+(-[a-z0-9]+)*)==(?P<version>\d[\w.]*)")  # a name and a version: no address, no path


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def wrong_pins(constraints: str) -> list[str]:
    """Return what is wrong with the constraints: lines that are no pin, requirements without a pin or outside their range."""
    lines = [line for line in constraints.splitlines() if not line.startswith("#")]
    found = [line for line in lines if not _PINNED.fullmatch(line) or re.match(r"torch|nvidia|cuda|linebyline", line)]
    pins = {match["name"]: match["version"] for match in map(_PINNED.fullmatch, lines) if match}
    extras = PROJECT["optional-dependencies"]
    for text in [*PROJECT["dependencies"], *extras["plot"], *extras["site"], *extras["test"]]:
        requirement = Requirement(text)
        name = canonicalize_name(requirement.name)
        if name != "linebyline" and pins.get(name) not in requirement.specifier:
            found.append(f"{text} is pinned to {pins.get(name)}")
    return found


def repeated_addresses(root: Path, files: list[str]) -> list[str]:
    """Return the files that repeat an address of mkdocs.yml: owner and addresses stand there and in the workflows alone."""
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    addresses = [re.search(rf"^{key}: https://([^\s/]+/?[^\s#]*)", config, re.MULTILINE)[1] for key in ("site_url", "repo_url")]
    kept = [file for file in files if not re.match(r"mkdocs\.yml|\.github/workflows/|.*\.(npz|png)$", file)]
    texts = {file: (root / file).read_text(encoding="utf-8") for file in kept if (root / file).is_file()}
    return [file for file, text in texts.items() if any(address.rstrip("/") in text for address in addresses)]


def test_the_readme_shows_both_commands():
    blocks = re.findall(r"^```console\n(.*?)\n```$", read("README.md"), re.MULTILINE | re.DOTALL)
    assert set(COMMANDS) <= set(blocks)


def test_no_page_shows_a_fence_that_a_test_would_execute_as_a_shell():
    for page in [ROOT / "README.md", *DOCS.rglob("*.md")]:
        assert not re.search(r"^\s*(```|~~~)\s*(sh|bash|shell)\b", page.read_text(encoding="utf-8"), re.MULTILINE), page


def test_licences_are_named():
    assert read("LICENSE").startswith("MIT License\n") and PROJECT["license"] == "MIT"
    assert "https://creativecommons.org/licenses/by/4.0/" in read("LICENSE-TEXT.md") and "CC BY 4.0" in read("LICENSE-TEXT.md")


def test_citation_and_changelog_hold_the_version_of_pyproject():
    citation = yaml.safe_load(read("CITATION.cff"))
    assert str(citation["version"]) == PROJECT["version"] and citation["cff-version"] == "1.2.0"
    assert re.search(r"^## (\d[\w.]*)", read("CHANGELOG.md"), re.MULTILINE)[1] == PROJECT["version"]


def test_constraints_pin_each_requirement_within_its_range():
    assert not wrong_pins(read("constraints.txt"))


@pytest.mark.parametrize(
    "line", ["torch==2.13.0", "jax @ https://example.org/jax.whl", "-e .", "--find-links https://example.org", "Six==1.0", "a>=1"]
)
def test_a_line_that_does_not_belong_into_the_constraints_is_found(line):
    assert wrong_pins(f"{read('constraints.txt')}{line}\n") == [line]


def test_a_pin_that_is_missing_or_outside_its_range_is_found():
    for planted in ("", "mkdocs==2.0\n"):
        changed = re.sub(r"^mkdocs==.*\n", planted, read("constraints.txt"), flags=re.MULTILINE)
        assert len(wrong_pins(changed)) == 1


def test_owner_and_addresses_stand_in_one_place(tmp_path):
    if not ((ROOT / ".git").exists() and shutil.which("git")):
        pytest.skip("this is no clone: git cannot list the files of the project")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    assert len(listed) > 50 and not repeated_addresses(ROOT, listed)


@pytest.mark.parametrize("key", ["site_url", "repo_url"])
def test_a_repeated_address_is_found(tmp_path, key):
    (tmp_path / "mkdocs.yml").write_text(read("mkdocs.yml"), encoding="utf-8")
    address = re.search(rf"^{key}: (\S+)", read("mkdocs.yml"), re.MULTILINE)[1]
    (tmp_path / "planted.md").write_text(f"See {address}.\n", encoding="utf-8")
    assert repeated_addresses(tmp_path, ["mkdocs.yml", "planted.md"]) == ["planted.md"]


def test_ci_run_is_a_sound_script_that_calls_the_second_command():
    script = ROOT / ".ci" / "run"
    text = script.read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n") and "\nset -euo pipefail\n" in text
    found = re.search(r"^readme=\$\(sed -nE '(.*)' README\.md \| head -n 1\)$", text, re.MULTILINE)
    if found and shutil.which("sed"):
        command = ["sed", "-nE", found[1], "README.md"]
        taken = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=20)
        assert taken.stdout.splitlines()[:1] == [COMMANDS[1]]
    assert found and 'eval "$readme"' in text and "-c constraints.txt" in text
    if os.name == "posix":
        assert os.access(script, os.X_OK)
    if shutil.which("bash"):
        subprocess.run(["bash", "-n", str(script)], check=True, timeout=20)


def test_updates_are_asked_for_all_pins():
    config = yaml.safe_load(read(".github/dependabot.yml"))
    assert {update["package-ecosystem"] for update in config["updates"]} == {"pip", "npm", "github-actions"}
