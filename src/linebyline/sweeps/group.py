"""Networks of one width trained at once: vmap over the networks, inside one compiled loop over epochs and steps."""

import math
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from linebyline.nets.mlp import LOSSES
from linebyline.sweeps import rules
from linebyline.training.fit import Examples
from linebyline.training.settings import Settings

CACHE = 8e6  # bytes: parameters and memories of one group, so that they stay in a core's cache; larger groups were slower


class Shape(NamedTuple):
    """What networks must share to be trained by one program; `hidden` are the widths, as many as the deepest has."""

    hidden: tuple[int, ...]
    batch_size: int
    loss: str
    seed: int


class Curves(NamedTuple):
    """For each network and epoch: loss and accuracy on each of the data sets that were watched, `[networks, epochs]`."""

    losses: list[np.ndarray]
    accuracies: list[np.ndarray]


def train_all(
    runs: Sequence[Settings], train: Examples, watched: Sequence[Examples], memory: float = np.inf
) -> Iterator[tuple[list[Settings], Curves]]:
    """Train all runs, a group on each core at a time; yield the groups with their curves as they end.

    Args:
        runs: the settings of each network.
        train: inputs and labels.
        watched: data sets measured after each epoch.
        memory: bytes that all groups trained at the same time may take together.
    """
    workers = os.cpu_count() or 1
    inputs, classes = train[0].shape[1], _classes(train, watched)
    jobs = []
    for shape, members in shapes(runs).items():
        members = sorted(members, key=lambda run: run.epochs)  # so that few networks of a group run longer than they should
        at_once = chunk(shape, inputs, classes, len(members), memory / workers)
        parts = [members[first : first + at_once] for first in range(0, len(members), at_once)]
        jobs += [(number, shape, part, at_once) for number, part in enumerate(parts)]
    jobs.sort(key=lambda job: job[0])  # the first groups of all shapes first: two cores never compile the same program
    with ThreadPoolExecutor(workers) as pool:
        try:
            ends = {pool.submit(train_group, part, shape, train, watched, at_once): part for _, shape, part, at_once in jobs}
            for end in as_completed(ends):
                yield ends.pop(end), end.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def shapes(runs: Sequence[Settings]) -> dict[Shape, list[Settings]]:
    """Divide runs into groups of one shape. Networks of one width share a group whatever their depth."""
    deepest: dict[int, int] = {}
    for run in runs:
        if _uniform(run):
            deepest[run.hidden[0]] = max(len(run.hidden), deepest.get(run.hidden[0], 0))
    groups: dict[Shape, list[Settings]] = {}
    for run in runs:
        hidden = run.hidden[:1] * deepest[run.hidden[0]] if _uniform(run) else run.hidden
        groups.setdefault(Shape(hidden, run.batch_size, run.loss, run.seed), []).append(run)
    return groups


def size(shape: Shape, inputs: int, classes: int) -> int:
    """Bytes that one network of this shape takes while it is trained: weights, two memories, the gradient, activations."""
    widths = [inputs, *shape.hidden, classes]
    weights = sum((a + 1) * b for a, b in zip(widths[:-1], widths[1:], strict=True))
    return 4 * (4 * weights + 3 * shape.batch_size * sum(widths))


def chunk(shape: Shape, inputs: int, classes: int, count: int, memory: float = np.inf) -> int:
    """How many networks to train at once: what fits the cache, never more than `memory` bytes, at least 1.

    Where there are far fewer, the next power of two: few different numbers, because each is another program to compile.
    """
    most = int(max(1, min(CACHE, memory) // size(shape, inputs, classes)))
    return min(most, 2 ** math.ceil(math.log2(count))) if 4 * count <= most else most


def train_group(runs: Sequence[Settings], shape: Shape, train: Examples, watched: Sequence[Examples], at_once: int) -> Curves:
    """Train runs of one shape, at most `at_once` of them together; the last are filled up with copies.

    Args:
        runs: at most `at_once` settings of this shape; all are trained to the largest number of epochs among them.
        shape: as `shapes` gave it.
        train: inputs and labels.
        watched: data sets measured after each epoch.
        at_once: networks in the compiled program; calls with the same number share it.
    """
    runs = list(runs)
    filled = runs + runs[-1:] * (at_once - len(runs))
    inputs, classes, epochs = train[0].shape[1], _classes(train, watched), max(run.epochs for run in runs)
    starts = [_padded(run.start(inputs, classes), len(shape.hidden)) for run in filled]
    params = jax.tree.map(lambda *arrays: np.stack(arrays), *starts)
    letters = [rules.coefficients(run) for run in filled]
    letters = {name: np.asarray([each[name] for each in letters], np.float32) for name in letters[0]}
    orders = np.stack([filled[0].order(epoch, len(train[0])) for epoch in range(1, epochs + 1)]).astype(np.int32)
    room = max(16, 2 ** math.ceil(math.log2(epochs)))  # rounded up, so that another number of epochs is no other program
    orders = np.pad(orders, ((0, room - epochs), (0, 0), (0, 0)))
    data = jax.tree.map(_device, (train, tuple(watched)))
    losses, accuracies = _trained(shape.loss, params, letters, orders, epochs, *data)
    return Curves(*([np.asarray(each)[: len(runs), :epochs] for each in curves] for curves in (losses, accuracies)))


@partial(jax.jit, static_argnums=0)
def _trained(loss: str, params, letters, orders, epochs, train, watched):
    def forward(params, s, x):
        for number, layer in enumerate(params[:-1]):
            h = rules.activation(s, x @ layer["w"] + layer["b"])
            # a network that is less deep hands its input on; only networks of one width differ in depth
            x = jnp.where(number < s["depth"], h, x) if number and h.shape == x.shape else h
        return x @ params[-1]["w"] + params[-1]["b"]

    def one(s, params, u, v, t, x, labels):
        grads = jax.grad(lambda params: LOSSES[loss](forward(params, s, x), labels))(params)
        results = jax.tree.map(partial(rules.step, s, t), params, grads, u, v)
        return jax.tree.transpose(jax.tree.structure(params), jax.tree.structure((0, 0, 0)), results)

    def measured(s, params, x, labels):
        logits = forward(params, s, x)
        value = LOSSES[loss](logits, labels)
        right = jnp.mean(logits.argmax(axis=1) == labels)
        return value, jnp.where(jnp.isfinite(value), right, 0.0)  # a network that diverged is right on nothing

    def step(carry, rows):
        params, u, v, t = carry
        x, labels = train[0][rows], train[1][rows]
        params, u, v = jax.vmap(one, in_axes=(0, 0, 0, 0, None, None, None))(letters, params, u, v, t, x, labels)
        return (params, u, v, t + 1), None

    def epoch(number, both):
        state, curves = both
        state, _ = jax.lax.scan(step, state, orders[number])
        seen = [jax.vmap(measured, in_axes=(0, 0, None, None))(letters, state[0], *each) for each in watched]
        now = [each[0] for each in seen], [each[1] for each in seen]
        return state, jax.tree.map(lambda curve, column: curve.at[:, number].set(column), curves, now)

    zeros = jax.tree.map(jnp.zeros_like, params)
    empty = [jnp.zeros((len(letters["rate"]), len(orders))) for _ in watched]
    _, curves = jax.lax.fori_loop(0, epochs, epoch, ((params, zeros, zeros, jnp.float32(1.0)), (empty, empty)))
    return curves


def _classes(train: Examples, watched: Sequence[Examples]) -> int:
    return int(max(labels.max() for _, labels in (train, *watched))) + 1


def _uniform(run: Settings) -> bool:
    return len(set(run.hidden)) == 1


def _padded(params: list, depth: int) -> list:
    """Put layers of zeros before the last one, until a network has `depth` hidden layers; they are never used."""
    missing = depth + 1 - len(params)
    if not missing:
        return params
    width = len(params[-1]["w"])
    empty = {"w": np.zeros((width, width), np.float32), "b": np.zeros(width, np.float32)}
    return [*params[:-1], *[empty] * missing, params[-1]]


def _device(array):
    return jnp.asarray(array, jnp.float32 if array.dtype.kind == "f" else jnp.int32)
