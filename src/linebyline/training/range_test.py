"""The learning-rate range test: a short training whose rate grows by the same factor at each step, with the loss beside it."""

# --8<-- [start:imports]
import math
from dataclasses import dataclass
from numbers import Real

import numpy as np
from jaxtyping import Float

from linebyline.training.fit import Examples, check_examples, engine_of
from linebyline.training.settings import Settings

# --8<-- [end:imports]

LOW, HIGH, LEAST = 1e-6, 100.0, 200  # the first and the last rate, and the least number of steps
MEMORY, LIMIT = 0.9, 4.0  # of the smoothed loss; the test ends where it is 4 times its best
WINDOW = 10  # steps, 1 / (1 - MEMORY): over fewer, the noise of two batches looks like a slope


@dataclass(frozen=True)
class RangeTest:
    """What a range test has seen, up to the step where it stopped; the first entry is that of the first step.

    `losses[t]` is the loss before the step that `rates[t]` makes; `smoothed` is its running mean.
    """

    rates: Float[np.ndarray, "steps"]
    losses: Float[np.ndarray, "steps"]
    smoothed: Float[np.ndarray, "steps"]

    @property
    def lowest(self) -> float:
        """The rate at which the smoothed loss is lowest."""
        return float(self.rates[np.argmin(self.smoothed)])

    @property
    def steepest(self) -> float:
        """The rate in the middle of the ten steps over which the smoothed loss falls most, up to where it is lowest."""
        seen = self.smoothed[: np.argmin(self.smoothed) + 1]  # later falls are those of a wild curve
        falls = seen[:-WINDOW] - seen[WINDOW:]
        return float(self.rates[np.argmax(falls) + WINDOW // 2]) if len(falls) else self.lowest

    @property
    def suggestion(self) -> float | None:
        """A tenth of the lowest; None where the smoothed loss never fell by a tenth, or was still lowest at the end."""
        best = int(np.argmin(self.smoothed))
        fell = self.smoothed[best] < 0.9 * self.smoothed[0]
        return self.lowest / 10 if fell and best < len(self.rates) - 1 else None


# --8<-- [start:rates]
def exponential_rates(low: Real, high: Real, steps: int) -> Float[np.ndarray, "steps"]:
    """The rates of a range test: from low to high, each the last one times the same factor.

    Args:
        low: the first rate, above 0.
        high: the last rate, above low.
        steps: how many, a whole number, at least 2.

    Raises:
        ValueError: an argument is out of range.
    """
    if not 0 < low < high < math.inf:
        raise ValueError(f"low is {low} and high {high}, expected finite rates with 0 < low < high.")
    if not (steps >= 2 and steps % 1 == 0):
        raise ValueError(f"steps is {steps}, expected a whole number of at least 2.")
    return low * (high / low) ** (np.arange(steps) / (steps - 1))


def smooth(losses: Float[np.ndarray, "steps"], memory: Real = MEMORY) -> Float[np.ndarray, "steps"]:
    """The running mean of the losses, with its bias corrected: m ← memory·m + (1 − memory)·loss, m / (1 − memoryᵗ).

    Args:
        losses: the loss of each step.
        memory: what stays of the mean at a step, from 0 to below 1; 0 leaves the losses as they are.

    Raises:
        ValueError: memory is out of range.
    """
    if not 0 <= memory < 1:
        raise ValueError(f"memory is {memory}, expected at least 0 and below 1.")
    mean, means = 0.0, np.empty(len(losses))
    for t, loss in enumerate(losses, 1):
        mean = memory * mean + (1 - memory) * loss
        means[t - 1] = mean / (1 - memory**t)
    return means


# --8<-- [end:rates]


def range_test(
    settings: Settings,
    train: Examples,
    *,
    low: Real = LOW,
    high: Real = HIGH,
    steps: int | None = None,
    classes: int | None = None,
) -> RangeTest:
    """Train once while the rate grows; nothing of the network is kept. With the engine "jax" it is one compiled scan.

    Args:
        settings: what to train; learning_rate, schedule, epochs and patience play no part.
        train: inputs `[examples, features]`, finite floats, and labels `[examples]`.
        low: the first rate, above 0.
        high: the last rate, above low.
        steps: number of steps; left out, one pass over the examples, and at least 200.
        classes: number of classes; left out, the largest label plus one.

    Returns:
        Rates and losses up to the step after which the smoothed loss is over 4 times its best, or a loss is not finite.

    Raises:
        ValueError: an argument is out of range, or the arrays do not fit together.

    Source:
        Smith, arXiv:1506.01186, section 3.3, there with a rate that grows by the same amount at each step.
    """
    check_examples("train", *train)
    examples = len(train[0])
    if settings.batch_size > examples:
        raise ValueError(f"batch_size is {settings.batch_size}, expected at most {examples}, the training examples.")
    passes = examples // settings.batch_size
    rates = exponential_rates(low, high, max(LEAST, passes) if steps is None else steps)
    classes = classes or int(train[1].max()) + 1
    engine = engine_of(settings)(settings, settings.start(train[0].shape[1], classes), *train, rates=rates)
    epochs = range(1, math.ceil(len(rates) / passes) + 1)
    order = np.concatenate([settings.order(epoch, examples) for epoch in epochs])[: len(rates)]
    losses = np.asarray(engine.epoch(order), float)
    with np.errstate(all="ignore"):
        smoothed = smooth(losses)
        over = ~(smoothed <= LIMIT * np.fmin.accumulate(smoothed))  # also where there is no value
    end = max(2, int(np.argmax(over)) if over.any() else len(rates))
    return RangeTest(rates[:end], losses[:end], smoothed[:end])
