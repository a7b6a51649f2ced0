"""Small losses of one, two or a few parameters, on which optimizers can be watched: bowls, valleys, a sigmoid neuron."""

# --8<-- [start:imports]
from collections.abc import Callable, Iterable
from numbers import Real
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from jaxtyping import Float

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.optimizers import Optimizer

# --8<-- [end:imports]

if TYPE_CHECKING:
    from matplotlib.axes import Axes


Points = Iterable[Real]  # a list or an array


class Surface(NamedTuple):
    """A loss and its gradient as functions of the parameters, `[..., parameters] -> [...]` and `-> [..., parameters]`."""

    value: Callable[[np.ndarray], np.ndarray]
    gradient: Callable[[np.ndarray], np.ndarray]


# --8<-- [start:bowl]
def bowl(eigenvalues: Points, degrees: Real = 0.0) -> Surface:
    """A quadratic with its minimum 0 at the origin: L(w) = ½ wᵀAw, so that ∇L = Aw.

    Args:
        eigenvalues: the curvatures along the axes of the bowl, finite, at least one; a negative one makes a saddle.
        degrees: with two eigenvalues, how far the axes are turned from those of w, against the clock.

    Raises:
        ValueError: no eigenvalue, one that is not finite, or a turned bowl that has not two.
    """
    eigenvalues = np.asarray(eigenvalues, dtype=float)
    if eigenvalues.ndim != 1 or not eigenvalues.size or not np.isfinite(eigenvalues).all():
        raise ValueError(f"eigenvalues is {eigenvalues.tolist()}, expected one finite number or more.")
    if degrees and len(eigenvalues) != 2:
        raise ValueError(f"degrees is {degrees}, expected 0 where eigenvalues has {len(eigenvalues)} entries and not 2.")
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    axes = np.array([[c, -s], [s, c]]) if degrees else np.eye(len(eigenvalues))  # columns are the axes of the bowl
    a = axes * eigenvalues @ axes.T
    return Surface(lambda w: 0.5 * np.sum(w * (w @ a), axis=-1), lambda w: w @ a)


# --8<-- [end:bowl]


# --8<-- [start:neuron]
def neuron(x: Float[np.ndarray, "examples"], targets: Float[np.ndarray, "examples"]) -> Surface:
    """The mean of ½(ŷ − y)² of one sigmoid neuron ŷ = σ(w·x + b) with one input, as a surface over (w, b).

    Args:
        x: inputs, [examples], finite.
        targets: y, [examples], finite.

    Raises:
        ValueError: x and targets differ in shape, are empty, or are not finite.
    """
    x, targets = np.asarray(x, dtype=float), np.asarray(targets, dtype=float)
    if x.ndim != 1 or not x.size or x.shape != targets.shape:
        raise ValueError(f"x has shape {x.shape} and targets {targets.shape}, expected one number each for every example.")
    if not (np.isfinite(x).all() and np.isfinite(targets).all()):
        raise ValueError("x and targets must hold finite numbers, got NaN or infinity.")

    def value(parameters):
        w, b = parameters[..., :1], parameters[..., 1:]
        return np.mean((sigmoid(w * x + b) - targets) ** 2, axis=-1) / 2

    def gradient(parameters):
        w, b = parameters[..., :1], parameters[..., 1:]
        y = sigmoid(w * x + b)  # [..., examples]
        grad_z = (y - targets) * y * sigmoid(-(w * x + b)) / len(x)
        return np.stack([np.sum(grad_z * x, axis=-1), np.sum(grad_z, axis=-1)], axis=-1)

    return Surface(value, gradient)


# --8<-- [end:neuron]


# --8<-- [start:descend]
def descend(optimizer: Optimizer, surface: Surface, start: Points, steps: int) -> Float[np.ndarray, "points parameters"]:
    """Follow an optimizer over a surface.

    Args:
        optimizer: one of `linebyline.byhand.optimizers`.
        surface: what it goes down.
        start: the first point, [parameters], finite.
        steps: how many steps, at least 0.

    Returns:
        The points, the start first, [steps + 1, parameters].

    Raises:
        ValueError: start is no list of finite numbers, or steps is negative.
    """
    path = [np.asarray(start, dtype=float)]
    if path[0].ndim != 1 or not np.isfinite(path[0]).all():
        raise ValueError(f"start is {start}, expected a list of finite numbers.")
    if steps < 0:
        raise ValueError(f"steps is {steps}, expected at least 0.")
    params = [{"w": path[0]}]
    state = optimizer.init(params)
    for _ in range(steps):
        params, state = optimizer.update(params, [{"w": surface.gradient(params[0]["w"])}], state)
        path.append(params[0]["w"])
    return np.stack(path)


# --8<-- [end:descend]


def draw_contours(
    axes: "Axes",
    surface: Surface,
    x_limits: tuple[float, float],
    y_limits: tuple[float, float],
    levels: int | Points = 12,
) -> None:
    """Draw lines of equal loss of a surface over two parameters.

    Args:
        axes: where to draw.
        surface: over two parameters; the first is drawn to the right, the second upwards.
        x_limits: the least and the largest first parameter.
        y_limits: the least and the largest second parameter.
        levels: how many lines, or the values of the loss they stand for.
    """
    grid = np.stack(np.meshgrid(np.linspace(*x_limits, 81), np.linspace(*y_limits, 81)), axis=-1)
    ink = axes.xaxis.label.get_color()
    axes.contour(grid[..., 0], grid[..., 1], surface.value(grid), levels, colors=ink, alpha=0.45, linewidths=0.7)
