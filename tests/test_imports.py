"""The NumPy part of the package imports where JAX is absent, as in a browser; `press` imports nothing of the package."""

import ast
import json
import subprocess
import sys

from press import ROOT

MAY_USE_JAX = ("linebyline.nets", "linebyline.sweeps.group", "linebyline.sweeps.rules")
MAY_USE_JAX += ("linebyline.training.jax_engine", "linebyline.training.minimize")
PROBE = """
import importlib, json, pkgutil, sys
sys.modules.update(dict.fromkeys(["jax", "jaxlib", "optax"]))  # None there makes the import fail
package = importlib.import_module({package!r})
tried, failed = [], []
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    if not module.name.startswith({allowed!r}):
        tried.append(module.name)
        try:
            importlib.import_module(module.name)
        except ImportError as error:
            failed.append(f"{{module.name}}: {{error}}")
print(json.dumps([tried, failed]))
"""


def without_jax(package, *path):
    """Import every NumPy module of a package with JAX blocked; return the names tried and the failures."""
    code = f"import sys; sys.path[:0] = {[str(folder) for folder in path]}\n" + PROBE.format(package=package, allowed=MAY_USE_JAX)
    return json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def test_the_numpy_modules_import_without_jax():
    tried, failed = without_jax("linebyline")
    assert failed == [] and {"linebyline.byhand.losses", "linebyline.neurons", "linebyline.exercises.networks"} <= set(tried)


def test_a_module_that_imports_jax_is_found(tmp_path):
    (tmp_path / "planted").mkdir()
    (tmp_path / "planted" / "__init__.py").touch()
    (tmp_path / "planted" / "layer.py").write_text("import jax\n")
    tried, failed = without_jax("planted", tmp_path)
    assert tried == ["planted.layer"] and len(failed) == 1 and "jax" in failed[0]


def imports(code):
    """Return the top-level packages that a module imports, wherever in it."""
    nodes = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Import | ast.ImportFrom)]
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[0] for name in named | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}}


def test_press_imports_nothing_of_the_package():
    for file in (ROOT / "src" / "press").glob("*.py"):
        assert "linebyline" not in imports(file.read_text(encoding="utf-8")), file
    assert imports("def f():\n    from linebyline.data import digits\n") == {"linebyline"}, "the guard sees a late import"
