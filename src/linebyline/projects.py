"""A simulator of machine-learning projects: what weeks of work do to the error, under assumptions that can all be read here.

It is an argument and not nature. The error of a model, in points (hundredths of all examples), is taken as a sum:

    train      floor + bias · (1 + model)^-½ · (1 + training)^-0.3
    train-dev  train + variance · (1 + model)^0.1 / √worth
    dev, live  train-dev + mismatch · (1 − share)² · (1 + likeness)^-0.7

`model`, `training` and `likeness` are weeks of work on a larger model, on longer training, and on making the examples from
elsewhere look like the users'. `share` is what the users' own examples weigh in the training loss: the mismatch falls as the
squared bias of a weighted mean does. The examples, counted in thousands, are worth 1 / (share² / own + (1 − share)² / other),
the effective size of a weighted sample; of two classes with a share `wrong` of random wrong labels, (1 − 2 · wrong)² times
that. All powers are assumptions, and so is that the parts add up.
"""

# --8<-- [start:imports]
from dataclasses import dataclass, fields
from numbers import Integral, Real

import numpy as np
from jaxtyping import Float, Int

# --8<-- [end:imports]
__all__ = ["ORCHARD", "PARCELS", "Effort", "World", "draw_worlds", "measured", "pick", "summary", "true_errors"]


# --8<-- [start:World]
@dataclass(frozen=True)
class World:
    """What the team does not know: the parts of the error in points, each a number or one for each project, `[projects]`."""

    floor: Float[np.ndarray, "projects"] | Real  # the unavoidable error
    bias: Float[np.ndarray, "projects"] | Real  # the avoidable bias of the first model
    variance: Float[np.ndarray, "projects"] | Real  # with one thousand examples
    mismatch: Float[np.ndarray, "projects"] | Real = 0.0  # with examples from elsewhere alone


ORCHARD = World(floor=0.5, bias=1.2, variance=2.3)
"""The typical project of the case study on an orchard: all examples are the users' own."""
PARCELS = World(floor=0.5, bias=1.5, variance=10.0, mismatch=6.0)
"""The typical project of the case study on parcels: most examples come from a catalogue."""


@dataclass(frozen=True)
class Effort:
    """What the team has done and has in hand: weeks (at least 0), thousands of examples, shares from 0 to 1."""

    own: Real
    other: Real = 0
    share: Real = 1
    model: Real = 0
    training: Real = 0
    likeness: Real = 0
    wrong: Real = 0

    def __post_init__(self):
        for field in fields(self):
            value = getattr(self, field.name)
            if not 0 <= value < np.inf:
                raise ValueError(f"{field.name} must be a number of at least 0, got {value!r}")
        if self.share > 1 or self.wrong >= 0.5:
            raise ValueError(f"share must be at most 1 and wrong below 0.5, got share = {self.share!r}, wrong = {self.wrong!r}")
        if (self.share > 0 and self.own == 0) or (self.share < 1 and self.other == 0):
            raise ValueError(f"share = {self.share!r} needs examples of each kind with a weight above 0, "
                             f"got own = {self.own!r}, other = {self.other!r}")  # fmt: skip

    # --8<-- [end:World]


def draw_worlds(typical: World, count: Integral, rng: np.random.Generator, spread: Real = 0.25) -> World:
    """Return `count` worlds around a typical one: each part is multiplied by exp(spread · a standard normal number).

    Args:
        typical: The world whose parts are the medians.
        count: How many projects to simulate, at least 1.
        rng: The source of the randomness.
        spread: The standard deviation of the logarithm, at least 0.

    Raises:
        ValueError: The count or the spread is out of its range.
    """
    if not count >= 1 or not 0 <= spread < np.inf:
        raise ValueError(f"count must be at least 1 and spread at least 0, got count = {count!r}, spread = {spread!r}")
    return World(*(getattr(typical, field.name) * np.exp(spread * rng.normal(size=int(count))) for field in fields(World)))


# --8<-- [start:true_errors]
def true_errors(world: World, effort: Effort) -> dict[str, Float[np.ndarray, "*projects"] | Real]:
    """Return the true errors in points on the sets "train", "train-dev" and "dev", as the module's formulas say.

    Each is a number or `[projects]`. The live error is that of "dev", while the users stay as they are.

    Source: the worth of two kinds of examples follows the bound of Ben-David et al., Machine Learning 79 (2010), 151–175, for
    a weighted sum of two empirical errors; (1 − 2 · wrong)² the sample size of Aslam and Decatur, On the sample complexity of
    noise-tolerant learning. The rest is our assumption.
    """
    own = effort.share**2 / effort.own if effort.own else 0
    other = (1 - effort.share) ** 2 / effort.other if effort.other else 0
    worth = (1 - 2 * effort.wrong) ** 2 / (own + other)
    train = world.floor + world.bias * (1 + effort.model) ** -0.5 * (1 + effort.training) ** -0.3
    train_dev = train + world.variance * (1 + effort.model) ** 0.1 / worth**0.5
    dev = train_dev + world.mismatch * (1 - effort.share) ** 2 * (1 + effort.likeness) ** -0.7
    return {"train": train, "train-dev": train_dev, "dev": dev}
    # --8<-- [end:true_errors]


# --8<-- [start:measured]
def measured(
    errors: Float[np.ndarray, "*shape"] | Real, examples: Integral, rng: np.random.Generator
) -> Float[np.ndarray, "*shape"] | Real:
    """Return the errors in points as a set of so many examples shows them: binomial counts.

    Args:
        errors: True errors from 0 to 100 points, a number or `[*shape]`; each gets a set of its own.
        examples: The size of the set, at least 1.
        rng: The source of the randomness.

    Raises:
        ValueError: An error is no number from 0 to 100, or the set is empty.
    """
    errors = np.asarray(errors, float)
    if not np.all((errors >= 0) & (errors <= 100)):  # true for a NaN, too
        raise ValueError(f"errors must be numbers from 0 to 100, got {errors}")
    if not examples >= 1:
        raise ValueError(f"examples must be at least 1, got {examples!r}")
    return 100 * rng.binomial(int(examples), errors / 100) / int(examples)
    # --8<-- [end:measured]


def pick(
    seen: Float[np.ndarray, "projects models"] | Int[np.ndarray, "projects models"], values: Float[np.ndarray, "projects models"]
) -> Float[np.ndarray, "projects"]:
    """Return the value of the model with the lowest score seen in each project, the first of several.

    Raises:
        ValueError: A shape does not fit, or a number is NaN.
    """
    if seen.ndim != 2 or seen.shape != values.shape or not seen.size:
        raise ValueError(f"seen and values must be [projects, models], got {list(seen.shape)} and {list(values.shape)}")
    if np.isnan(seen).any() or np.isnan(values).any():
        raise ValueError("seen and values must not hold NaN")
    return values[np.arange(len(seen)), seen.argmin(axis=1)]


def summary(values: Float[np.ndarray, "projects"]) -> str:
    """Return the median over the projects and the range of the middle 80 %, each to two digits: '2.1 (1.7 to 2.6)'."""
    if values.ndim != 1 or not len(values) or np.isnan(values).any():
        raise ValueError(f"values must be [projects] and not NaN, got the shape {list(values.shape)}")
    low, middle, high = (float(f"{value:.2g}") for value in np.percentile(values, [10, 50, 90]))
    text = [f"{value:.{0 if abs(value) >= 10 else 1 if abs(value) >= 1 else 2}f}" for value in (middle, low, high)]
    return f"{text[0]} ({text[1]} to {text[2]})"
