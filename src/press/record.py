"""Run snippets, each in a fresh interpreter, and write or compare what they print (`.out` beside `.py`)."""

import difflib
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from press import SNIPPETS, PressError, write_if_changed

SLOWEST = 5.0  # seconds a block may take, its imports included
KILL_AFTER = 60.0


@dataclass(frozen=True)
class Run:
    """What one snippet did: `error` is empty where it ended well."""

    snippet: Path
    printed: str
    seconds: float
    error: str = ""

    @property
    def recorded(self) -> str | None:
        """The recorded output without the file's final newline rules: None where there is none yet."""
        out = self.snippet.with_suffix(".out")
        return out.read_text(encoding="utf-8") if out.exists() else None


def find(lectures: list[str], folder: Path = SNIPPETS) -> list[Path]:
    """Return the snippets of the named lectures (all where none is named); figures print nothing and are left out.

    Raises:
        PressError: a lecture has no folder of snippets.
    """
    for lecture in lectures:
        if not (folder / lecture).is_dir():
            names = ", ".join(sorted(path.name for path in folder.iterdir() if path.is_dir()))
            raise PressError(f"{folder / lecture} does not exist; lectures with snippets are: {names}.")
    folders = [folder / lecture for lecture in lectures] or [folder / "*"]
    found = [path for each in folders for path in folder.glob(f"{each.relative_to(folder)}/*.py")]
    return sorted(path for path in found if not path.name.startswith("figure_"))


def run(snippet: Path, python: str = sys.executable, settings: dict[str, str] | None = None) -> Run:
    """Run one snippet as a reader would: a new interpreter, an empty working folder."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "MPLBACKEND": "Agg", **(settings or {})}
        start = time.perf_counter()
        try:
            done = subprocess.run(
                [python, str(snippet)], cwd=folder, env=environment, capture_output=True, stdin=subprocess.DEVNULL,
                timeout=KILL_AFTER, encoding="utf-8",
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return Run(snippet, "", KILL_AFTER, f"still ran after {KILL_AFTER:.0f} s and was stopped")
        seconds = time.perf_counter() - start
    lines = done.stderr.strip().splitlines()
    if done.returncode:
        return Run(snippet, done.stdout, seconds, lines[-1] if lines else f"exit status {done.returncode}")
    return Run(snippet, done.stdout, seconds, "" if done.stdout.strip() else "prints nothing: a block must show something")


def run_all(snippets: list[Path], console: Console, label: str = "snippets", **how) -> list[Run]:
    """Run snippets over all cores with a progress bar; return the runs in the order of `snippets`."""
    # JAX uses several threads by itself: as many snippets as cores keep them busy without starving one another
    with Progress(console=console, transient=True) as progress, ThreadPoolExecutor(os.cpu_count()) as pool:
        task = progress.add_task(label, total=len(snippets))
        jobs = {pool.submit(run, snippet, **how): snippet for snippet in snippets}
        done = {}
        for job in as_completed(jobs):
            done[jobs[job]] = job.result()
            progress.advance(task)
    return [done[snippet] for snippet in snippets]


def difference(result: Run) -> str:
    """Return the unified diff from the recorded to the printed output, empty where they agree."""
    recorded = (result.recorded or "").splitlines(keepends=True)
    return "".join(difflib.unified_diff(recorded, result.printed.splitlines(keepends=True), "recorded", "printed now"))


def record(lectures: list[str], check: bool = False, folder: Path = SNIPPETS, console: Console | None = None) -> int:
    """Write (or, with `check`, compare) the outputs of the named lectures; return the number of complaints."""
    console = console or Console()
    results = run_all(find(lectures, folder), console)
    table = Table("snippet", "seconds", "result")
    complaints = 0
    for result in results:
        name = str(result.snippet.relative_to(folder.parent))
        problem = result.error or (f"over {SLOWEST:.0f} s: make it smaller" if result.seconds > SLOWEST else "")
        changed = not problem and result.printed != result.recorded
        if changed:
            console.print(f"{name}\n{difference(result)}", markup=False, highlight=False)
            if not check:
                write_if_changed(result.snippet.with_suffix(".out"), result.printed)
        complaints += bool(problem) or (changed and check)
        verdict = problem or (("differs" if check else "written") if changed else "same")
        table.add_row(name, f"{result.seconds:.1f}", verdict)
    console.print(table)
    stale = orphans(folder)
    for out in stale:
        console.print(f"{out.relative_to(folder.parent)} has no snippet beside it; delete it.", markup=False)
    return complaints + len(stale)


def orphans(folder: Path = SNIPPETS) -> list[Path]:
    """Return the outputs whose snippet is gone."""
    return sorted(out for out in folder.glob("*/*.out") if not out.with_suffix(".py").exists())
