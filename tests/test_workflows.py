"""The workflows: pinned by commit, least permissions, one place that deploys; zizmor is content. actionlint runs in CI."""

import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
import yaml

from press import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
_PIN = re.compile(r"uses: (docker://[\w./-]+@sha256:[0-9a-f]{64}|[\w./-]+@[0-9a-f]{40}) # v\d+\.\d+\.\d+$")
ALLOWED = {"site.yml: deploy": {"pages": "write", "id-token": "write"}, "matrix.yml: report": {"issues": "write"}}


def complaints(name: str, text: str) -> list[str]:
    """Return what is wrong with a workflow of this file name."""
    found = [f"not pinned: {line.strip()}" for line in text.splitlines() if "uses:" in line and not _PIN.search(line)]
    workflow = yaml.safe_load(text)
    if workflow.get("permissions") != {}:
        found.append("the top must say permissions: {}")
    for job, content in workflow["jobs"].items():
        if content.get("permissions") != ALLOWED.get(f"{name}: {job}", {"contents": "read"}):
            found.append(f"{job} has other permissions than it needs")
        if "timeout-minutes" not in content:
            found.append(f"{job} may run for six hours")
        for step in content["steps"]:
            if "actions/checkout@" in step.get("uses", "") and step.get("with", {}).get("persist-credentials") is not False:
                found.append(f"{job} keeps the token in the checkout")
    return found


def zizmor(folder: Path) -> subprocess.CompletedProcess:
    program = shutil.which("zizmor", path=sysconfig.get_path("scripts")) or shutil.which("zizmor")
    return subprocess.run([program, "--offline", folder], capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_keeps_the_rules(workflow):
    assert not complaints(workflow.name, workflow.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("sound", "planted", "complaint"),
    [
        (r"deploy-pages@[0-9a-f]{40}", "deploy-pages@v5", "not pinned"),
        (r"(checkout@[0-9a-f]{40}) # v[\d.]+", r"\1", "not pinned"),
        (r"^permissions: \{\}", "permissions: write-all", "permissions: {}"),
        ("contents: read", "contents: write", "other permissions"),
        (" +timeout-minutes: 45\n", "", "six hours"),
        ("persist-credentials: false", "persist-credentials: true", "token"),
    ],
)
def test_a_planted_fault_is_found(sound, planted, complaint):
    text = (GITHUB / "workflows" / "site.yml").read_text(encoding="utf-8")
    wrong = re.sub(sound, planted, text, count=1, flags=re.MULTILINE)
    assert wrong != text and any(complaint in each for each in complaints("site.yml", wrong))


def test_zizmor_finds_nothing():
    done = zizmor(GITHUB)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_finds_an_injected_title(tmp_path):
    step = "{run: 'echo ${{ github.event.issue.title }}'}"
    planted = f"on: issues\npermissions: {{}}\njobs: {{a: {{runs-on: ubuntu-latest, steps: [{step}]}}}}\n"
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    (tmp_path / ".github" / "workflows" / "planted.yml").write_text(planted, encoding="utf-8")
    done = zizmor(tmp_path / ".github")
    assert done.returncode != 0 and "template-injection" in done.stdout


def test_only_site_deploys_and_only_after_the_tests():
    jobs = yaml.safe_load((GITHUB / "workflows" / "site.yml").read_text(encoding="utf-8"))["jobs"]
    commands = [step.get("run") for step in jobs["build"]["steps"] if "run" in step]
    built = [".venv/bin/press fetch", ".venv/bin/press build", ".venv/bin/python -m tests.browser.run_blocks site"]
    assert commands == [".ci/run", *built] and jobs["deploy"]["needs"] == "build"
    uploads = next(i for i, step in enumerate(jobs["build"]["steps"]) if "upload-pages-artifact@" in step.get("uses", ""))
    assert uploads == len(jobs["build"]["steps"]) - 1  # what is uploaded is what was run, and nothing changes it afterwards
    deploying = [path.name for path in WORKFLOWS if "deploy-pages@" in path.read_text(encoding="utf-8")]
    assert deploying == ["site.yml"]


def test_the_weekly_matrix_covers_what_pyproject_supports():
    workflow = yaml.safe_load((GITHUB / "workflows" / "matrix.yml").read_text(encoding="utf-8"))
    matrix = workflow["jobs"]["outputs"]["strategy"]["matrix"]
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert "schedule" in workflow[True]  # YAML 1.1 reads the key `on` as true
    assert matrix["python"][0] == re.search(r'requires-python = ">=([\d.]+)"', text)[1]
    assert {os.split("-")[0] for os in matrix["os"]} == {"ubuntu", "windows", "macos"}
    oldest = next(step["run"] for step in workflow["jobs"]["outputs"]["steps"] if "oldest" in step.get("if", ""))
    for package in ("jax", "numpy"):
        floor = re.search(rf'"{package}>=([\d.]+)"', text)[1]
        assert f'"{package}=={floor}.' in oldest
