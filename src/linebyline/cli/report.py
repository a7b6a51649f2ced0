"""What a training run shows: a progress bar, and the log of Weights & Biases where it is asked for. And JAX's cache."""

import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from linebyline.training.settings import Settings


class NoLogger:
    """Logs nothing."""

    def log(self, row: dict[str, Any]) -> None:
        """Takes a row and drops it."""

    def finish(self) -> None:
        """Does nothing."""


def wandb_logger(project: str | None, entity: str | None, settings: Settings, folder: Path) -> Any:
    """A run of Weights & Biases, or what logs nothing where no project is named.

    The environment variable WANDB_MODE chooses between online, offline (files in the run's folder) and disabled.

    Raises:
        ImportError: the package wandb is not installed; the message says how to install it.
        RuntimeError: it could not start.
    """
    if project is None:
        return NoLogger()
    try:
        import wandb
    except ImportError as error:
        raise ImportError("the log needs wandb: pip install 'linebyline[wandb]'") from error
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return wandb.init(
            project=project, entity=entity, name=settings.name(), config=asdict(settings), dir=str(folder),
            settings=wandb.Settings(silent=True),
        )  # fmt: skip
    except Exception as error:  # wandb raises many kinds: no network, no key, a wrong name
        raise RuntimeError(
            f"Weights & Biases did not start ({' '.join(str(error).split())}); WANDB_MODE=offline logs to files."
        ) from error


class Progress:
    """A bar over the epochs with the loss and the accuracy of the last one."""

    def __init__(self, settings: Settings, logger: Any):
        columns = [
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[last]}"),
        ]
        self.bar = Bar(*columns, console=Console(stderr=True))
        self.settings, self.logger = settings, logger

    def __enter__(self) -> "Progress":
        self.bar.start()
        self.task = self.bar.add_task("epochs", total=self.settings.epochs, last="")
        return self

    def __exit__(self, *error: object) -> None:
        self.bar.stop()

    def epoch(self, row: dict[str, Any]) -> None:
        """Shows the row of an epoch, and logs it."""
        last = f"loss {row['train_loss']:.4f}, validation {row['validation_loss']:.4f}, accuracy {row['validation_accuracy']:.4f}"
        self.bar.update(self.task, completed=row["epoch"], last=last)
        self.logger.log(row)


class Count:
    """A count of what is done, for a number that is not known beforehand."""

    def __init__(self, what: str):
        columns = [TextColumn("{task.completed:.0f} {task.description}"), TimeElapsedColumn()]
        self.bar, self.what = Bar(*columns, console=Console(stderr=True)), what

    def __enter__(self) -> "Count":
        self.bar.start()
        self.task = self.bar.add_task(self.what, total=None)
        return self

    def __exit__(self, *error: object) -> None:
        self.bar.stop()

    def add(self, number: int) -> None:
        """Adds what was done."""
        self.bar.advance(self.task, number)


def compilation_cache() -> None:
    """Keep compiled programs between processes in the user's cache folder, or in the one that JAX_COMPILATION_CACHE_DIR names."""
    import jax

    if "JAX_COMPILATION_CACHE_DIR" not in os.environ:
        home = Path(os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache")
        jax.config.update("jax_compilation_cache_dir", str(home / "linebyline" / "jax"))
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.2)
    jax.config.update("jax_compilation_cache_max_size", 500_000_000)  # bytes; the oldest go first
