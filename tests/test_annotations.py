"""The shapes in the signatures are true: the parity and theorem tests that call our code pass again under jaxtyping's hook.

The hook exists in these two subprocesses only. Readers have no run-time cost, and the tests of bad input see our own
sentences, not the hook's.
"""

import subprocess
import sys

import pytest

from press import ROOT

HOOK = "--jaxtyping-packages=linebyline,beartype.beartype"


def run(*targets):
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", HOOK, *map(str, targets)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1200)


@pytest.mark.parametrize("folder", ["tests/parity", "tests/theorems"])
def test_shapes_hold_in_the_parity_and_theorem_tests(folder):
    files = sorted((ROOT / folder).glob("test_*.py"))
    done = run(*(file for file in files if "linebyline" in file.read_text(encoding="utf-8")))  # the others call nothing of ours
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.parametrize(
    "call", ["dense(np.ones((4, 2)), np.ones((3, 3)), np.ones(3))", "dense(np.ones((4, 2)), np.ones((2, 3)), np.ones(2))"]
)
def test_the_hook_sees_a_wrong_shape(tmp_path, call):
    test = tmp_path / "test_planted.py"
    code = f"import numpy as np\nfrom linebyline.byhand.dense import dense\n\ndef test_planted():\n    {call}\n"
    test.write_text(code)
    done = run(test, f"--rootdir={tmp_path}")
    assert done.returncode == 1 and "jaxtyping.TypeCheckError" in done.stdout
