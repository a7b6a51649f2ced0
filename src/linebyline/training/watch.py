"""What a network does on a batch, layer by layer: the size of its signals, of its gradients, and which units are flat."""

# --8<-- [start:imports]
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from jaxtyping import Float, Int

from linebyline.byhand.activations import ACTIVATIONS
from linebyline.byhand.dense import dense, dense_backward
from linebyline.byhand.losses import LOSSES

# --8<-- [end:imports]
# --8<-- [start:LayerReport]
STEEPEST = {"sigmoid": 0.25, "tanh": 1.0, "relu": 1.0, "identity": 1.0}  # the largest slope g' of each activation


class LayerReport(NamedTuple):
    """What layer ℓ does on a batch."""

    signal: float  # root mean square of the entries of H_ℓ; of the last layer: of the logits
    flat: float  # share of the entries of Z_ℓ where g' is below a 25th of its largest value
    dead: float  # share of the units of layer ℓ that are flat on every example
    delta: float  # ‖Δ_ℓ‖, the gradient of the loss for Z_ℓ
    grad: float  # ‖∇W_ℓ‖
    weight: float  # ‖W_ℓ‖
    # --8<-- [end:LayerReport]


# --8<-- [start:watch]
def watch(
    params: Sequence[Mapping[str, Any]], x: Float[np.ndarray, "batch features"], labels: Int[np.ndarray, "batch"],
    activation: str = "relu", loss: str = "cross_entropy",
) -> list[LayerReport]:  # fmt: skip
    """Run forward and backward once and return a report for each layer, in order.

    Computed in float64 by hand; nothing is changed. Norms are Euclidean, over all entries.

    Args:
        params: one dict a layer with w `[fan_in, fan_out]` and b `[fan_out]`, as in `byhand.network` and `nets.mlp`; NumPy
            or JAX arrays.
        x: inputs, one example a row, finite.
        labels: the classes, from 0.
        activation: a name in `byhand.activations.ACTIVATIONS`; none follows the last layer.
        loss: "cross_entropy" or "squared_error", the mean over the batch.

    Returns:
        One report a layer. The last layer has no activation: its flat and dead are 0.

    Raises:
        ValueError: a name is unknown, shapes do not fit together, or a value is not finite.
    """
    layers = _checked(params, x, activation, loss)
    g, backward = ACTIVATIONS[activation]
    h, z = [np.asarray(x, float)], []  # h[ℓ] is H_ℓ, z[ℓ − 1] is Z_ℓ
    for layer in layers:
        z.append(dense(h[-1], **layer))
        h.append(g(z[-1]))
    h[-1] = z[-1]  # the logits: no activation follows
    slopes = [backward(np.ones_like(a), a) for a in z[:-1]] + [np.full_like(z[-1], STEEPEST[activation])]
    delta, reports = LOSSES[loss][1](z[-1], labels), []
    for number in range(len(layers), 0, -1):
        w, slope = layers[number - 1]["w"], slopes[number - 1]
        flat = slope < STEEPEST[activation] / 25
        grad_h, grad_w, _ = dense_backward(delta, h[number - 1], w)
        size = [float(np.linalg.norm(array)) for array in (delta, grad_w, w)]
        signal = float(np.sqrt(np.mean(h[number] ** 2)))
        reports.append(LayerReport(signal, float(flat.mean()), float(flat.all(axis=0).mean()), *size))
        if number > 1:
            delta = grad_h * slopes[number - 2]  # Δ_{ℓ−1} = (Δ_ℓ W_ℓᵀ) ⊙ g'(Z_{ℓ−1})
    return reports[::-1]


# --8<-- [end:watch]


# --8<-- [start:update_ratios]
def update_ratios(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> list[float]:
    """Return ‖W' − W‖ / ‖W‖ for each layer: how far an update moved its weights, in parts of their size.

    Args:
        before: the parameters before the update, as in `watch`.
        after: the parameters after it. One step of any optimizer, or many.

    Returns:
        One ratio a layer.

    Raises:
        ValueError: the two differ in layers or shapes, a value is not finite, or all weights of a layer were 0.
    """
    first, last = _finite(before), _finite(after)
    if [layer["w"].shape for layer in first] != [layer["w"].shape for layer in last]:
        raise ValueError("after has layers of other shapes than before, expected the same network at two times.")
    for number, layer in enumerate(first, 1):
        if not layer["w"].any():
            raise ValueError(f"before has only zeros in w of layer {number}, expected weights of a norm above 0.")
    norm = np.linalg.norm
    return [float(norm(b["w"] - a["w"]) / norm(a["w"])) for a, b in zip(first, last, strict=True)]


# --8<-- [end:update_ratios]


def _finite(params: Sequence[Mapping[str, Any]]) -> list[dict[str, np.ndarray]]:
    """The layers in float64; a value that is not finite, or a missing name, is refused."""
    layers = []
    for number, layer in enumerate(params, 1):
        if set(layer) != {"w", "b"}:
            raise ValueError(f"params has {sorted(layer)} in layer {number}, expected w and b: only dense layers are watched.")
        layers.append({name: np.asarray(layer[name], float) for name in ("w", "b")})
        for name, array in layers[-1].items():
            if not np.isfinite(array).all():
                raise ValueError(f"params has a value in {name} of layer {number} that is not finite, expected finite numbers.")
    if not layers:
        raise ValueError("params is empty, expected one dict with w and b for each layer.")
    return layers


def _checked(params: Sequence[Mapping[str, Any]], x: np.ndarray, activation: str, loss: str) -> list[dict[str, np.ndarray]]:
    for argument, name, known in (("activation", activation, ACTIVATIONS), ("loss", loss, LOSSES)):
        if name not in known:
            raise ValueError(f"{argument} is {name!r}, expected one of {', '.join(sorted(known))}.")
    layers = _finite(params)
    if np.ndim(x) != 2 or np.shape(x)[1] != layers[0]["w"].shape[0]:
        raise ValueError(f"x has shape {np.shape(x)}, expected (batch, {layers[0]['w'].shape[0]}): one row for each example.")
    if not np.isfinite(x).all():
        raise ValueError("x has a value that is not finite, expected finite numbers.")
    return layers
