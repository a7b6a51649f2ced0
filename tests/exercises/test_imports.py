"""What the exercises import: nothing but the standard library, until a part is asked for."""

import subprocess
import sys

import pytest

BLOCKED = "import sys; sys.modules.update(dict.fromkeys({names!r})); "  # None there makes the import fail


@pytest.mark.parametrize(("blocked", "code"), [
    (["numpy", "jax", "jaxtyping"], "import linebyline, linebyline.exercises, linebyline.cli"),
    (["jax", "jaxlib", "optax"], "from linebyline.exercises import registry; assert registry.parts()"),
])
def test_what_imports_without_numpy_or_jax(blocked, code):
    def run(code):
        command = [sys.executable, "-c", BLOCKED.format(names=blocked) + code]
        return subprocess.run(command, capture_output=True, text=True, timeout=60)

    assert run(code).returncode == 0, run(code).stderr
    assert "ModuleNotFoundError" in run(f"import {blocked[0]}").stderr  # the block blocks


def test_importing_the_exercises_loads_the_standard_library_only():
    code = ("import sys; before = set(sys.modules); import linebyline.exercises, linebyline.cli; "
            "print({m.split('.')[0] for m in set(sys.modules) - before} - set(sys.stdlib_module_names))")
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True).stdout
    assert out == "{'linebyline'}\n"
