"""A training run with a folder: its log, its checkpoint, its model. Started again after a kill, it goes on where it was."""

import json
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from linebyline import files
from linebyline.training.fit import Examples, Result, fit
from linebyline.training.model import Model
from linebyline.training.settings import LATER, Settings

KIND = "checkpoint"


def run(
    settings: Settings,
    train: Examples,
    validation: Examples,
    folder: Path,
    *,
    classes: int | None = None,
    every: float = 5.0,
    fresh: bool = False,
    watch: Callable[[dict[str, Any]], None] = lambda row: None,
) -> Result:
    """Train with a folder that holds `log.jsonl`, `model.npz` (the best epoch) and, until the end, `checkpoint.npz`.

    The log's first line holds the settings, each further line an epoch. Where a checkpoint of the same settings lies in the
    folder, the run goes on from there, and its result is that of a run that was never stopped.

    Args:
        settings: what to train.
        train: inputs and labels, as in `fit`.
        validation: the same, never trained on.
        folder: where the files go; made where it is missing.
        classes: number of classes.
        every: seconds between two checkpoints; an interrupted run writes one more.
        fresh: begin anew, even where a checkpoint or a run of other settings lies; what was there is lost.
        watch: called with the row of each epoch, those before a resumption included.

    Raises:
        ValueError: as `fit`.
        FileError: a file cannot be written or read, or the folder holds a run of other settings.
    """
    folder, log, last = Path(folder), Path(folder) / "log.jsonl", time.monotonic()
    checkpoint = folder / "checkpoint.npz"
    if not fresh and log.exists() and not _same(read_log(log)[0], settings):
        raise files.FileError(f"{folder} holds a run of other settings: name another folder, or begin anew with --fresh.")
    resume = None if fresh else _load(checkpoint, settings)
    rows = resume[0].history if resume else []
    _write_log(log, settings, rows)
    for row in rows:
        watch(row)
    kept = resume

    def on_epoch(result: Result, memory: list[np.ndarray]) -> None:
        nonlocal kept, last
        # a copy: an interrupt may come in the middle of the next epoch. Engines replace their arrays and never change them
        kept = Result(settings, list(result.history), result.best_params), memory
        _append(log, result.history[-1])
        watch(result.history[-1])
        if time.monotonic() - last >= every and len(result.history) < settings.epochs:
            _save(checkpoint, *kept)
            last = time.monotonic()

    try:
        result = fit(settings, train, validation, classes=classes, on_epoch=on_epoch, resume=resume)
    except KeyboardInterrupt:
        if kept:
            _save(checkpoint, *kept)
        raise
    Model(settings, result.best_params).save(folder / "model.npz")
    checkpoint.unlink(missing_ok=True)
    return result


def _save(path: Path, result: Result, memory: list[np.ndarray]) -> None:
    best = {f"best_{name}{i}": array for i, layer in enumerate(result.best_params) for name, array in layer.items()}
    state = {f"memory_{i}": array for i, array in enumerate(memory)}
    files.save_arrays(path, KIND, best | state, {"settings": asdict(result.settings), "history": result.history})


def _load(path: Path, settings: Settings) -> tuple[Result, list[np.ndarray]] | None:
    """Return what a checkpoint holds; None where there is none, or where it is of other settings."""
    if not path.exists():
        return None
    arrays, note = files.load_arrays(path, KIND)
    if not _same(note["settings"], settings):
        return None
    layers = sum(name.startswith("best_w") for name in arrays)
    best = [{name: arrays[f"best_{name}{i}"] for name in ("w", "b")} for i in range(layers)]
    memory = [arrays[f"memory_{i}"] for i in range(sum(name.startswith("memory_") for name in arrays))]
    return Result(settings, note["history"], best), memory


def read_log(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the settings and the rows of a log; a last line that a kill has cut is left out.

    Raises:
        FileError: the file cannot be read, or is no log of ours.
    """
    settings, rows = {}, []
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise files.FileError(f"{path} cannot be read ({getattr(error, 'strerror', None) or 'it is no text'}).") from error
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            break
        if not isinstance(entry, dict):
            raise files.FileError(f"{path} is no log of linebyline train: a line holds no settings and no epoch.")
        settings, rows = (entry["settings"], rows) if "settings" in entry else (settings, [*rows, entry])
    return settings, rows


def _same(held: dict[str, Any], settings: Settings) -> bool:
    """Whether a file holds these settings; it may be older than the last of them."""
    return {**LATER, **held} == _plain(settings)


def _plain(settings: Settings) -> dict[str, Any]:
    return json.loads(json.dumps(asdict(settings)))  # as a file holds them: a tuple is a list there


def _write_log(path: Path, settings: Settings, rows: list[dict[str, Any]]) -> None:
    lines = [{"settings": asdict(settings)}, *rows]  # a resumed run repeats no line, and loses none
    files.write_whole(path, "".join(json.dumps(line) + "\n" for line in lines).encode())


def _append(path: Path, row: dict[str, Any]) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
    except OSError as error:
        raise files.FileError(f"{path} cannot be written ({error.strerror or error}).") from error
