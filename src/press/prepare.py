"""Make what must exist before MkDocs starts, and only what changed: the steps below."""

from rich.console import Console
from rich.progress import Progress

from press import figures, math, node, notebooks, runtime

STEPS = {
    "JavaScript packages": node.install,
    "styles of the formulas": math.prepare,
    "Python for the browser": runtime.prepare,
    "figures": figures.prepare,
    "notebooks": lambda progress: notebooks.prepare(),
}


def run(console: Console | None = None) -> None:
    """Run all steps in order with a progress bar.

    Raises:
        PressError: a step failed; its sentence names the file and what to do.
    """
    with Progress(console=console or Console(stderr=True), transient=True) as progress:
        task = progress.add_task("prepare", total=len(STEPS))
        for name, step in STEPS.items():
            progress.update(task, description=name)
            step(progress)
            progress.advance(task)
