"""Run every snippet under other instruction sets and other Pythons: no output may differ (`press check --matrix`).

A setting whose name a library does not know is ignored silently. So each setting brings a witness: a sum whose last
bits must change under it, else the run fails instead of passing for the wrong reason.
"""

import json
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from press import CACHE, ROOT, SNIPPETS, PressError
from press import record as recorder

WITNESS = """
import json
import numpy as np
import jax
numbers = np.random.default_rng(0).normal(size=(257, 257)).astype(np.float32)
matrix = numbers @ numbers
def bits(array):
    import hashlib
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()
print(json.dumps({
    "numpy": bits(np.exp(numbers)) + bits(np.sin(numbers)) + bits(numbers.sum(axis=1)) + bits(np.tanh(numbers)),
    "blas": bits(matrix) + bits(numbers.astype(float) @ numbers.astype(float)),
    "xla": bits(jax.jit(lambda a: ((a * 1.1 + 0.3) * a + 0.7) * a + 0.1)(numbers)),  # fused multiply-adds round once
    "dispatch": [name for name in np._core._multiarray_umath.__cpu_dispatch__
                 if np._core._multiarray_umath.__cpu_features__.get(name)],
}))
"""


def settings(dispatch: list[str]) -> dict[str, dict[str, str]]:
    """Return the environment of each setting, named by the part of the witness that it must change."""
    return {
        "xla": {"XLA_FLAGS": "--xla_cpu_max_isa=SSE4_2"},
        "blas": {"OPENBLAS_CORETYPE": "Nehalem"},
        "numpy": {"NPY_DISABLE_CPU_FEATURES": " ".join(dispatch)},
    }


def witness(python: str, environment: dict[str, str]) -> dict:
    """Return the bits that this interpreter gets under this environment."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "witness.py"
        script.write_text(WITNESS, encoding="utf-8")
        result = recorder.run(script, python, environment)
    if result.error:
        raise PressError(f"The witness of the matrix failed under {environment}: {result.error}")
    return json.loads(result.printed)


def check(lectures: list[str], folder: Path = SNIPPETS, console: Console | None = None) -> int:
    """Compare all outputs under each setting and each Python; return the number of differences."""
    console = console or Console()
    snippets = recorder.find(lectures, folder)
    complaints = 0
    for version, python in {platform.python_version(): sys.executable, **interpreters(console)}.items():
        plain = witness(python, {})
        runs = {"as it is": {}}
        if platform.machine().lower() in {"x86_64", "amd64"}:
            runs |= settings(plain["dispatch"])
        else:
            console.print(f"{platform.machine()}: the settings of other instruction sets are for x86-64; left out.")
        for name, environment in runs.items():
            if environment and witness(python, environment)[name] == plain[name]:
                raise PressError(f"Python {version}: {environment} changed no bit of its witness: it was ignored.")
            label = f"Python {version}, {environment or name}"
            results = recorder.run_all(snippets, console, label, python=python, settings=environment)
            wrong = [result for result in results if result.error or result.printed != result.recorded]
            for result in wrong:
                text = f"{label}: {result.snippet}\n{result.error or recorder.difference(result)}"
                console.print(text, markup=False, highlight=False)
            console.print(f"{label}: {len(results) - len(wrong)} of {len(results)} outputs are the same", highlight=False)
            complaints += len(wrong)
    return complaints


def interpreters(console: Console) -> dict[str, str]:
    """Return the other Pythons from 3.11 on that this machine has, each in an environment of its own with the package."""
    found = {}
    for minor in range(11, 20):
        command = shutil.which(f"python3.{minor}")
        if not command or minor == sys.version_info.minor:
            continue
        folder = CACHE / f"python3.{minor}"
        python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        try:
            if not (folder / "complete").exists():
                subprocess.run([command, "-m", "venv", "--clear", folder], check=True, capture_output=True)
                install = [python, "-m", "pip", "install", "-q", "-e", f"{ROOT}[plot]"]
                subprocess.run(install, check=True, capture_output=True)
                (folder / "complete").touch()
        except (subprocess.CalledProcessError, OSError) as error:
            console.print(f"Python 3.{minor} is left out: its environment could not be made ({error}).", markup=False)
            continue
        found[f"3.{minor}"] = str(python)
    return found
