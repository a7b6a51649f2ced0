"""The loop over epochs: train, measure, stop early, keep the best, and leave off where a killed run can go on."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from jaxtyping import Float, Int

from linebyline.byhand.losses import LOSSES
from linebyline.metrics import accuracy
from linebyline.training.settings import Settings

Examples = tuple[Float[np.ndarray, "examples features"], Int[np.ndarray, "examples"]]


class Diverged(ValueError):
    """The loss has no finite value any more; the message says at which step, and what to try."""


@dataclass
class Result:
    """What a run has reached: a row of numbers for each epoch, the parameters now, and those of the best epoch.

    A row holds epoch, step, train_loss (the mean over the epoch's steps), validation_loss, validation_accuracy, seconds.
    """

    settings: Settings
    history: list[dict[str, float | int]] = field(default_factory=list)
    best_params: list[dict[str, np.ndarray]] = field(default_factory=list)
    stopped_early: bool = False

    @property
    def best(self) -> dict[str, float | int]:
        """The row of the epoch with the lowest validation loss, the first of equals."""
        return min(self.history, key=lambda row: row["validation_loss"])


def fit(
    settings: Settings,
    train: Examples,
    validation: Examples,
    *,
    classes: int | None = None,
    on_epoch: Callable[[Result, list[np.ndarray]], None] = lambda result, memory: None,
    resume: tuple[Result, list[np.ndarray]] | None = None,
) -> Result:
    """Train a network.

    Args:
        settings: what to train.
        train: inputs `[examples, features]`, finite floats, and labels `[examples]`.
        validation: the same for the examples that no step sees.
        classes: number of classes; left out, the largest label plus one.
        on_epoch: called after each epoch with the result so far and the arrays that a later `resume` needs.
        resume: a result and those arrays: the run goes on as if it had never ended.

    Returns:
        The result.

    Raises:
        ValueError: arrays that do not fit together or are not finite, or a batch larger than the training set.
        Diverged: the loss became NaN or infinite.
    """
    for name, (x, labels) in {"train": train, "validation": validation}.items():
        check_examples(name, x, labels)
    if settings.batch_size > len(train[0]):
        raise ValueError(f"batch_size is {settings.batch_size}, expected at most {len(train[0])}, the training examples.")
    classes = classes or int(max(train[1].max(), validation[1].max())) + 1
    engine = engine_of(settings)(settings, settings.start(train[0].shape[1], classes), *train)
    result = Result(settings)
    if resume:
        result = resume[0]
        engine.restore(resume[1])
    while len(result.history) < settings.epochs and not result.stopped_early:
        _epoch(engine, result, train, validation)
        on_epoch(result, engine.memory())
    return result


def _epoch(engine: Any, result: Result, train: Examples, validation: Examples) -> None:
    settings, before = result.settings, time.perf_counter()
    number = len(result.history) + 1
    order = settings.order(number, len(train[0]))
    losses = engine.epoch(order)
    if not np.isfinite(losses).all():
        raise _diverged(settings, number, order, int(np.argmin(np.isfinite(losses))))
    logits = engine.logits(validation[0])
    if not np.isfinite(logits).all():
        raise _diverged(settings, number, order, len(order) - 1)
    row = {
        "epoch": number,
        "step": number * len(order),
        "train_loss": float(losses.mean()),
        "validation_loss": LOSSES[settings.loss][0](logits, validation[1]),
        "validation_accuracy": accuracy(logits.argmax(axis=1), validation[1]),
        "seconds": round(time.perf_counter() - before, 4),
    }
    result.history.append(row)
    if result.best is row:
        result.best_params = [{name: np.array(array) for name, array in layer.items()} for layer in engine.params]
    waited = number - result.best["epoch"]
    result.stopped_early = 0 < settings.patience <= waited


def engine_of(settings: Settings) -> type:
    """The class of the engine that the settings name; both have the same methods."""
    if settings.engine == "numpy":
        from linebyline.training.numpy_engine import NumpyEngine

        return NumpyEngine
    from linebyline.training.jax_engine import JaxEngine  # JAX and Optax take half a second to import

    return JaxEngine


def _diverged(settings: Settings, epoch: int, order: np.ndarray, at: int) -> Diverged:
    decay = f", or a weight decay below {settings.weight_decay:g}" if settings.weight_decay else ""
    return Diverged(
        f"the loss has no finite value from step {(epoch - 1) * len(order) + at + 1} (epoch {epoch}) on. The likely cause is a "
        f"step that is too large: try a learning rate of {settings.learning_rate / 10:g} in place of "
        f"{settings.learning_rate:g}{decay}."
    )


def check_examples(name: str, x: np.ndarray, labels: np.ndarray) -> None:
    """Raise a ValueError unless inputs and labels fit together and the inputs are finite."""
    if x.ndim != 2 or labels.ndim != 1 or len(x) != len(labels) or not len(x):
        raise ValueError(
            f"{name} has inputs of shape {x.shape} and labels of shape {labels.shape}, "
            "expected [examples, features] and [examples], at least one example."
        )
    if not np.isfinite(x).all():
        row, column = np.argwhere(~np.isfinite(x))[0]
        raise ValueError(f"{name} input [{row}, {column}] is {x[row, column]}, expected finite numbers.")
    if labels.dtype.kind not in "iu" or labels.min() < 0:
        raise ValueError(f"{name} labels must be whole numbers of at least 0, got {labels.dtype} from {labels.min()}.")
