"""Networks of one width trained at once: vmap over the networks, inside one compiled scan over epochs and steps."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from linebyline.nets.mlp import LOSSES
from linebyline.sweeps import rules
from linebyline.training.fit import Examples
from linebyline.training.settings import Settings

CACHE = 4e6  # bytes: parameters and memories of one group, so that they stay in a core's cache; larger groups were slower


class Shape(NamedTuple):
    """What networks must share to be trained by one program; `hidden` are the widths, as many as the deepest has."""

    hidden: tuple[int, ...]
    batch_size: int
    loss: str
    seed: int
    epochs: int


class Curves(NamedTuple):
    """For each network and epoch: loss and accuracy on each of the data sets that were watched, `[networks, epochs]`."""

    losses: list[np.ndarray]
    accuracies: list[np.ndarray]


def shapes(runs: Sequence[Settings]) -> dict[Shape, list[Settings]]:
    """Divide runs into groups of one shape. Networks of one width share a group whatever their depth."""
    deepest: dict[int, int] = {}
    for run in runs:
        if _uniform(run):
            deepest[run.hidden[0]] = max(len(run.hidden), deepest.get(run.hidden[0], 0))
    groups: dict[Shape, list[Settings]] = {}
    for run in runs:
        hidden = run.hidden[:1] * deepest[run.hidden[0]] if _uniform(run) else run.hidden
        groups.setdefault(Shape(hidden, run.batch_size, run.loss, run.seed, run.epochs), []).append(run)
    return groups


def size(shape: Shape, inputs: int, classes: int) -> int:
    """Bytes that one network of this shape takes while it is trained: weights, two memories, the gradient, activations."""
    widths = [inputs, *shape.hidden, classes]
    weights = sum((a + 1) * b for a, b in zip(widths[:-1], widths[1:], strict=True))
    return 4 * (4 * weights + 3 * shape.batch_size * sum(widths))


def chunk(shape: Shape, inputs: int, classes: int, count: int, memory: float = np.inf) -> int:
    """How many networks to train at once: what fits the cache, never more than `memory` bytes or `count`, at least 1."""
    return int(max(1, min(count, min(CACHE, memory) // size(shape, inputs, classes))))


def train(runs: Sequence[Settings], shape: Shape, train: Examples, watched: Sequence[Examples], at_once: int) -> Curves:
    """Train runs of one shape, at most `at_once` of them together; the last are filled up with copies.

    Args:
        runs: at most `at_once` settings of this shape.
        shape: as `shapes` gave it.
        train: inputs and labels.
        watched: data sets measured after each epoch.
        at_once: networks in the compiled program; calls with the same number share it.
    """
    runs = list(runs)
    filled = runs + runs[-1:] * (at_once - len(runs))
    inputs, classes = train[0].shape[1], int(max(labels.max() for _, labels in (train, *watched))) + 1
    starts = [_padded(run.start(inputs, classes), len(shape.hidden)) for run in filled]
    params = jax.tree.map(lambda *arrays: np.stack(arrays), *starts)
    letters = [rules.coefficients(run) for run in filled]
    letters = {name: np.asarray([each[name] for each in letters], np.float32) for name in letters[0]}
    orders = np.stack([filled[0].order(epoch, len(train[0])) for epoch in range(1, shape.epochs + 1)]).astype(np.int32)
    data = jax.tree.map(_device, (train, tuple(watched)))
    losses, accuracies = _trained(shape.loss, params, letters, orders, *data)
    return Curves([np.asarray(each)[: len(runs)] for each in losses], [np.asarray(each)[: len(runs)] for each in accuracies])


@partial(jax.jit, static_argnums=0)
def _trained(loss: str, params, letters, orders, train, watched):
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

    def epoch(carry, order):
        carry, _ = jax.lax.scan(step, carry, order)
        seen = [jax.vmap(measured, in_axes=(0, 0, None, None))(letters, carry[0], *each) for each in watched]
        return carry, ([each[0] for each in seen], [each[1] for each in seen])

    zeros = jax.tree.map(jnp.zeros_like, params)
    _, curves = jax.lax.scan(epoch, (params, zeros, zeros, jnp.float32(1.0)), orders)
    return jax.tree.map(jnp.transpose, curves)


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
