"""The same small network trained from many starts at once: the spread over seeds for the price of one run.

A network of one hidden ReLU layer, with a leading axis `starts` on every array: NumPy multiplies stacks of matrices.
"""

import numpy as np
from jaxtyping import Float, Int

from linebyline.byhand.losses import LOSSES


def accuracy_curves(
    x: Float[np.ndarray, "examples features"],
    labels: Int[np.ndarray, "examples"],
    *,
    loss: str,
    learning_rate: float,
    epochs: int = 8,
    starts: int = 11,
    hidden: int = 16,
    noise: float = 0.0,
    gap: float = 0.0,
    seed: int = 0,
) -> Float[np.ndarray, "epochs starts"]:
    """Accuracy on new examples after each epoch of plain SGD, for many starts of a network with one hidden layer.

    Each start has its own weights and its own 600 training examples, in batches of 20; 600 others are new.
    Equal seeds give equal weights, examples and wrong labels, whatever the loss and the rate: comparisons are paired.

    Args:
        x: inputs `[examples, features]`, finite, at least 1200 of them.
        labels: their classes `[examples]`.
        loss: "cross_entropy" or "squared_error", behind a softmax.
        learning_rate: η, above 0.
        epochs: passes over the training examples, at least 1.
        starts: how many, at least 1.
        hidden: its width, at least 1.
        noise: share of the training labels replaced by another class, drawn at random; 0 to 1. New labels stay right.
        gap: the first class's bias at the start, finite; a large one makes the network sure of that class for every input.
        seed: of all that is random, at least 0.

    Returns:
        accuracies in 0 … 1, `[epochs, starts]`.

    Raises:
        ValueError: an unknown loss, a number out of range, or not enough examples.
    """
    _check(x, labels, loss, {"learning_rate": learning_rate, "epochs": epochs, "starts": starts, "hidden": hidden}, noise, gap)
    rng = np.random.default_rng(seed)
    classes = int(labels.max()) + 1
    rows = rng.permuted(np.tile(np.arange(len(x)), (starts, 1)), axis=1)  # [starts, examples]
    train, new = rows[:, :TRAIN], rows[:, TRAIN : 2 * TRAIN]
    flips = rng.random(train.shape) < noise
    targets = (labels[train] + flips * rng.integers(1, classes, train.shape)) % classes
    w1, w2 = (rng.normal(size=(starts, i, o)) * np.sqrt(2 / i) for i, o in ((x.shape[1], hidden), (hidden, classes)))
    b2 = np.where(np.arange(classes) == 0, gap, 0.0) * np.ones((starts, 1, 1))
    params = [w1, np.zeros((starts, 1, hidden)), w2, b2]
    curves = np.zeros((epochs, starts))
    for epoch in range(epochs):
        order = rng.permutation(TRAIN).reshape(-1, BATCH)
        for batch in order:
            for array, gradient in zip(params, _gradients(params, x[train[:, batch]], targets[:, batch], loss), strict=True):
                array -= learning_rate * gradient
        curves[epoch] = np.mean(_logits(params, x[new]).argmax(axis=2) == labels[new], axis=1)
    return curves


TRAIN, BATCH = 600, 20
Params = list[Float[np.ndarray, "starts ..."]]


def _logits(params: Params, x: Float[np.ndarray, "starts batch features"]) -> Float[np.ndarray, "starts batch classes"]:
    """relu(x W₁ + b₁) W₂ + b₂ for each start."""
    w1, b1, w2, b2 = params
    return np.maximum(x @ w1 + b1, 0) @ w2 + b2


def _gradients(
    params: Params, x: Float[np.ndarray, "starts batch features"], labels: Int[np.ndarray, "starts batch"], loss: str
) -> Params:
    """Gradients of each start's mean loss, by backpropagation."""
    w1, b1, w2, b2 = params
    hidden = np.maximum(x @ w1 + b1, 0)
    out = hidden @ w2 + b2
    delta = LOSSES[loss][1](out.reshape(-1, out.shape[2]), labels.ravel()).reshape(out.shape)
    delta *= len(x)  # the mean is over each start's batch, not over all starts
    back = (delta @ w2.swapaxes(1, 2)) * (hidden > 0)
    return [
        x.swapaxes(1, 2) @ back, back.sum(axis=1, keepdims=True),
        hidden.swapaxes(1, 2) @ delta, delta.sum(axis=1, keepdims=True),
    ]  # fmt: skip


def _check(x, labels, loss: str, positive: dict[str, float], noise: float, gap: float) -> None:
    if loss not in LOSSES:
        raise ValueError(f"loss is {loss!r}, expected one of {', '.join(LOSSES)}.")
    for name, value in positive.items():
        if not 0 < value < np.inf:
            raise ValueError(f"{name} is {value}, expected a finite number above 0.")
    if not 0 <= noise <= 1:
        raise ValueError(f"noise is {noise}, expected a share from 0 to 1.")
    if not np.isfinite(gap):
        raise ValueError(f"gap is {gap}, expected a finite number.")
    if x.ndim != 2 or labels.shape != (len(x),) or len(x) < 2 * TRAIN or not np.isfinite(x).all():
        raise ValueError(f"x is {x.shape}, labels {labels.shape}: expected finite rows, a label each, at least {2 * TRAIN}.")
