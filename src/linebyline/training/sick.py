"""Ten short training runs with letters A to J, most of them sick. The lecture *Ten sick runs* asks what ails each of them.

Reading on gives the answers away: they stand at the end of this file. `symptoms("A")` shows what the instruments say.
"""

# --8<-- [start:imports]
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from jaxtyping import Float

from linebyline.byhand.network import Network
from linebyline.data import digits, split
from linebyline.training.watch import watch

# --8<-- [end:imports]
# --8<-- [start:Plan]
WIDTHS = [64, 16, 10]  # one hidden layer of relu units, on the bundled digits
EVERY = 20  # steps between two readings: 640 examples in batches of 32 are 20 steps
READINGS = ("batch", "spread", "train", "new", "update", "dead", "weight")


class Plan(NamedTuple):
    """All that one run may do differently; the defaults are a healthy run."""

    rate: float = 0.2  # of plain gradient descent
    growth: float = 1.0  # the rate is multiplied by it after each step
    decay: float = 0.0  # weights -= rate * decay * weights
    batch: int = 32  # examples a step
    order: str = "shuffled"  # in each epoch, or "sorted" by label
    pairs: str = "kept"  # or labels "shuffled once", or "each epoch", without their pictures
    noise: float = 0.0  # share of the training labels that a coin decides
    drop: float = 0.0  # share of the pixels set to 0 in training, others scaled up
    start: str = "random"  # or all weights of a layer "equal", or "zeros"
    examples: int = 640  # to train on
    steps: int = 300
    # --8<-- [end:Plan]


class Run(NamedTuple):
    """What is known of a run: the loss of each batch, and the readings each 20 steps; `params` at the end."""

    losses: Float[np.ndarray, "steps"]  # of the batch as the step saw it, before the step
    readings: dict[str, Float[np.ndarray, "points"]]
    params: list[dict[str, Any]]


# --8<-- [start:train]
@cache  # the same plan from the same seed is the same run: change nothing in it
def train(plan: Plan, seed: int = 0) -> Run:
    """Train a small network on the digits by plain gradient descent, watch it, and return what was seen.

    Args:
        plan: what to do; see its comments.
        seed: of the start, the order, and all coins.

    Returns:
        The run. Its readings, one number each 20 steps: `batch`, the mean loss of these 20 batches; `spread`, their standard
        deviation; `update`, the median of ‖change of W_1‖ / ‖W_1‖ over them; and after them `train`, the loss on all
        training examples, with the labels that training uses and all pixels on; `new`, on new examples with right labels;
        `dead`, the share of dead hidden units; `weight`, ‖W_1‖.

    Raises:
        ValueError: a word in the plan is unknown, batch is not between 1 and the number of examples, or steps is no
            multiple of 20.
    """
    if plan.steps < EVERY or plan.steps % EVERY:
        raise ValueError(f"steps is {plan.steps}, expected a multiple of {EVERY}, at least {EVERY}.")
    rng = np.random.default_rng(seed)
    net, losses, moved, rows = Network(WIDTHS, rng=rng), [], [], []
    net.params = _start(net.params, plan.start)
    (x, labels), new = _data(plan, rng)
    for step, (now, told) in zip(range(plan.steps), _batches(plan, labels, rng), strict=False):
        seen = x[now] * (rng.random((len(now), x.shape[1])) >= plan.drop) / (1 - plan.drop)
        loss, grads = net.gradients(seen, told)
        before, rate = net.params, plan.rate * plan.growth**step
        net.params = [
            {"w": p["w"] - rate * (g["w"] + plan.decay * p["w"]), "b": p["b"] - rate * g["b"]}
            for p, g in zip(before, grads, strict=True)
        ]
        losses.append(loss)
        moved.append(_ratio(before[0]["w"], net.params[0]["w"]))
        if (step + 1) % EVERY == 0:
            first, last = watch(net.params, x, labels)[0], losses[-EVERY:]
            scores = net.loss(x, labels), net.loss(*new), np.median(moved[-EVERY:]), first.dead, first.weight
            rows.append((np.mean(last), np.std(last), *scores))
    return Run(np.array(losses), dict(zip(READINGS, np.array(rows).T, strict=True)), net.params)


# --8<-- [end:train]


def run(letter: str, seed: int = 0) -> Run:
    """Return the run with this letter, A to J, from this start.

    Raises:
        ValueError: there is no such run.
    """
    return train(_plan(letter), seed)


def symptoms(*letters: str, steps: tuple[int, ...] = (20, 60, 300)) -> str:
    """Return the readings of some of the runs A to J as a table; see `table`.

    Raises:
        ValueError: there is no such run, or no reading after such a step.
    """
    return table({letter: _plan(letter) for letter in letters}, steps)


def table(plans: dict[str, Plan], steps: tuple[int, ...] = (20, 60, 300), seeds: int = 3) -> str:
    """Train each plan from some seeds and return the readings as text: medians over the seeds, to two digits.

    Raises:
        ValueError: there is no reading after one of the steps; they come each 20.
    """
    wide = max(3, *(len(name) for name in plans))
    lines = ["run".ljust(wide) + "   step" + "".join(f"{name:>8}" for name in READINGS)]
    for name, plan in plans.items():
        runs = [train(plan, seed).readings for seed in range(seeds)]
        for step in steps:
            if step % EVERY or not EVERY <= step <= plan.steps:
                raise ValueError(f"steps has {step}, expected multiples of {EVERY} up to {plan.steps}.")
            middle = (np.median([one[reading][step // EVERY - 1] for one in runs]) for reading in READINGS)
            lines.append(f"{name:{wide}}{step:7}" + "".join(f"{_two_digits(number):>8}" for number in middle))
    return "\n".join(lines)


def _plan(letter: str) -> Plan:
    if letter not in _PLANS:
        raise ValueError(f"letter is {letter!r}, expected one of {', '.join(_PLANS)}.")
    return _PLANS[letter]


def _two_digits(number: float) -> str:
    return f"{number:.2g}" if number < 50 else "huge"  # beyond, runs differ from machine to machine


def _ratio(before: np.ndarray, after: np.ndarray) -> float:
    moved, size = np.linalg.norm(after - before), np.linalg.norm(before)
    return float(moved / size) if moved else 0.0


def _start(params: list[dict[str, Any]], start: str) -> list[dict[str, Any]]:
    if start == "random":
        return params
    if start not in ("equal", "zeros"):
        raise ValueError(f"start is {start!r}, expected 'random', 'equal' or 'zeros'.")
    size = 0.1 if start == "equal" else 0.0
    return [{"w": np.full_like(layer["w"], size), "b": layer["b"]} for layer in params]


def _data(plan: Plan, rng: np.random.Generator) -> tuple[tuple, tuple]:
    """The training examples with the labels as told, and the new ones."""
    x, labels = digits()
    rows, new = split(len(x), np.random.default_rng(0))
    rows = rows[: plan.examples]
    told, coins = labels[rows], rng.integers(0, 10, len(rows))
    told = np.where(rng.random(len(rows)) < plan.noise, coins, told)
    if plan.pairs == "shuffled once":
        told = rng.permutation(told)
    return (x[rows], told), (x[new], labels[new])


def _batches(plan: Plan, labels: np.ndarray, rng: np.random.Generator) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The row numbers and labels of one batch after the other, without end."""
    for name, word, known in (("order", plan.order, ("shuffled", "sorted")), ("pairs", plan.pairs, ("kept", *LOST))):
        if word not in known:
            raise ValueError(f"{name} is {word!r}, expected one of {', '.join(known)}.")
    if not 1 <= plan.batch <= len(labels):
        raise ValueError(f"batch is {plan.batch}, expected 1 to {len(labels)}, the number of examples.")
    while True:
        order = rng.permutation(len(labels)) if plan.order == "shuffled" else np.argsort(labels, kind="stable")
        told = rng.permutation(labels) if plan.pairs == "each epoch" else labels
        for first in range(0, len(labels) - plan.batch + 1, plan.batch):
            rows = order[first : first + plan.batch]
            yield rows, told[rows]


LOST = ("shuffled once", "each epoch")
_PLANS = {
    "A": Plan(pairs="each epoch"),
    "B": Plan(rate=1e-4),
    "C": Plan(start="zeros"),
    "D": Plan(start="equal"),
    "E": Plan(noise=0.4),
    "F": Plan(drop=0.5),
    "G": Plan(decay=-0.1),
    "H": Plan(growth=1.014),
    "I": Plan(order="sorted"),
    "J": Plan(batch=2, rate=0.05),
}
