"""What the exercises import: nothing but the standard library, until an exercise is asked for, and then its module alone."""

import ast
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import linebyline
from linebyline.exercises import registry

PACKAGE = Path(linebyline.__file__).parent
SNIPPETS = Path(__file__).parents[2] / "snippets"

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


WITHOUT = BLOCKED.format(names=["numpy", "jax", "jaxlib", "jaxtyping", "optax"])


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True).stdout


def plain(module: str) -> bool:
    """Whether a module needs the standard library, the core and plain modules of the exercises only, read off its imports."""
    if module.partition(".")[0] in sys.stdlib_module_names or module == "linebyline.exercises.core":
        return True
    if not module.startswith("linebyline.exercises."):
        return False
    file = PACKAGE.parent.joinpath(*module.split(".")).with_suffix(".py")
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    imported = [node.module for node in nodes if isinstance(node, ast.ImportFrom)]
    imported += [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return all(map(plain, imported))


def test_the_exercises_of_the_standard_library_can_be_checked_without_numpy():
    solution = SNIPPETS / "autograd" / "solution_accumulate.py"
    said = run(WITHOUT + f"exec(open({str(solution)!r}, encoding='utf-8').read())").splitlines()
    assert [line.split(":")[0] for line in said] == ["backward-order", "accumulate", "dual-multiply"]
    assert all("properties hold on" in line for line in said)


def test_each_module_of_the_standard_library_is_found_without_numpy():
    one = {module: name for name, module in registry._homes(tuple(registry.package.__path__)).items()}
    code = f"""
import json
from linebyline.exercises import registry
found = []
for module, name in {one}.items():
    try:
        found.append(registry.find(name) and module)
    except ModuleNotFoundError as error:
        assert error.name == "numpy"
print(json.dumps(found))
"""
    found = json.loads(run(WITHOUT + code))
    assert found == [module for module in one if plain(module)]
    modules = {"networks.autograd", "networks.chain_rule", "vision.output_size", "practice.parcels"}
    assert {f"linebyline.exercises.{module}" for module in modules} <= set(found) < set(one)


def test_one_exercise_imports_one_module():
    code = "import sys; from linebyline.exercises import registry; before = set(sys.modules); registry.find('backward-order'); "
    loaded = run(code + "print(*sorted(m for m in set(sys.modules) - before if m.startswith('linebyline')))")
    assert loaded.split() == ["linebyline.exercises.networks", "linebyline.exercises.networks.autograd"]


def test_the_exercises_are_found_in_a_zip_too(tmp_path):
    """As a wheel may be imported without being unpacked."""
    with zipfile.ZipFile(tmp_path / "wheel.zip", "w") as wheel:
        for file in [PACKAGE / "__init__.py", *(PACKAGE / "exercises").rglob("*.py")]:
            wheel.write(file, file.relative_to(PACKAGE.parent))
    code = f"import sys; sys.path.insert(0, {str(tmp_path / 'wheel.zip')!r}); from linebyline.exercises import registry; "
    said = run(code + "print(len(registry.names()), registry.find('accumulate').call, registry.__file__)")
    assert said.startswith(f"{len(registry.names())} accumulate(edges, order)") and "wheel.zip" in said
