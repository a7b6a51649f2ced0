"""A network of dense layers: forward, and backward by hand. The heart of the course; derived on *Backpropagation*."""

# --8<-- [start:imports]
from collections.abc import Sequence

import numpy as np
from jaxtyping import Float, Int

from linebyline.byhand.activations import ACTIVATIONS
from linebyline.byhand.dense import dense, dense_backward, init_dense
from linebyline.byhand.losses import LOSSES

# --8<-- [end:imports]

Params = list[dict[str, np.ndarray]]


class Network:
    """Dense layers with one activation g between them; the last layer's preactivations are the logits.

    Symbols: layer ℓ = 1…L has `params[ℓ - 1]["w"]` = W_ℓ and `params[ℓ - 1]["b"]` = b_ℓ; H_0 = X,
    Z_ℓ = H_{ℓ−1} W_ℓ + b_ℓ, H_ℓ = g(Z_ℓ), logits = Z_L.

    Args:
        sizes: widths from input to output, such as [64, 32, 10]; at least two.
        activation: a name in ACTIVATIONS.
        loss: a name in LOSSES; the mean over the batch.
        rng: the source of the initial weights.
        scale: standard deviation of the initial weights, as in `init_dense`; by default "he" for relu, else "xavier".

    Raises:
        ValueError: a size is below 1 or missing, or a name is unknown.
    """

    def __init__(
        self,
        sizes: Sequence[int],
        activation: str = "relu",
        loss: str = "cross_entropy",
        *,
        rng: np.random.Generator,
        scale: str | float | None = None,
    ):
        if len(sizes) < 2:
            raise ValueError(f"sizes is {list(sizes)}, expected at least two widths: the input's and the output's.")
        for argument, name, known in (("activation", activation, ACTIVATIONS), ("loss", loss, LOSSES)):
            if name not in known:
                raise ValueError(f"{argument} is {name!r}, expected one of {', '.join(sorted(known))}.")
        scale = scale if scale is not None else ("he" if activation == "relu" else "xavier")
        layers = [init_dense(rng, n_in, n_out, scale) for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True)]
        self.params: Params = [{"w": w, "b": b} for w, b in layers]
        self.activation, self.activation_backward = ACTIVATIONS[activation]
        self.loss_fn, self.loss_backward = LOSSES[loss]

    # --8<-- [start:trace]
    def trace(self, x: Float[np.ndarray, "batch fan_in"]) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """Run forward and keep what backward needs: the inputs H_0 … H_{L−1} and the preactivations Z_1 … Z_L."""
        inputs = [self._checked(x)]
        preactivations = [dense(inputs[0], **self.params[0])]
        for layer in self.params[1:]:
            inputs.append(self.activation(preactivations[-1]))  # H_ℓ = g(Z_ℓ)
            preactivations.append(dense(inputs[-1], **layer))  # Z_{ℓ+1} = H_ℓ W_{ℓ+1} + b_{ℓ+1}
        return inputs, preactivations

    # --8<-- [end:trace]

    # --8<-- [start:gradients]
    def gradients(
        self, x: Float[np.ndarray, "batch fan_in"], labels: Int[np.ndarray, "batch"]
    ) -> tuple[float, list[dict[str, np.ndarray]]]:
        """Return the loss and its gradient for every parameter, in the shape of `params`."""
        inputs, preactivations = self.trace(x)
        grads = [{} for _ in self.params]
        delta = self.loss_backward(preactivations[-1], labels)  # Δ_L, [batch, classes]
        for layer in reversed(range(len(self.params))):
            grad_h, grad_w, grad_b = dense_backward(delta, inputs[layer], self.params[layer]["w"])
            grads[layer] = {"w": grad_w, "b": grad_b}
            if layer > 0:
                delta = self.activation_backward(grad_h, preactivations[layer - 1])  # Δ_ℓ = ∇H_ℓ ⊙ g'(Z_ℓ)
        return self.loss_fn(preactivations[-1], labels), grads

    # --8<-- [end:gradients]

    def forward(self, x: Float[np.ndarray, "batch fan_in"]) -> Float[np.ndarray, "batch classes"]:
        """Return the logits Z_L of each example, in the dtype of the parameters."""
        return self.trace(x)[1][-1]

    def loss(self, x: Float[np.ndarray, "batch fan_in"], labels: Int[np.ndarray, "batch"]) -> float:
        """Return the mean loss over the batch."""
        return self.loss_fn(self.forward(x), labels)

    def predict(self, x: Float[np.ndarray, "batch fan_in"]) -> Int[np.ndarray, "batch"]:
        """Return the label with the largest logit for each example."""
        return self.forward(x).argmax(axis=1)

    def _checked(self, x: np.ndarray) -> np.ndarray:
        """Return `x` in the dtype of the parameters; refuse a wrong shape, and values that are not finite."""
        inputs = self._inputs()
        x = np.asarray(x, dtype=self.params[0]["w"].dtype)
        if x.ndim != 2 or x.shape[1] != inputs:
            raise ValueError(f"x has shape {x.shape}, expected (batch, {inputs}): one row for each example.")
        if not len(x):
            raise ValueError(f"x has shape {x.shape}, expected at least one example.")
        if not np.isfinite(x).all():
            row, column = np.argwhere(~np.isfinite(x))[0]
            raise ValueError(f"x[{row}, {column}] is {x[row, column]}, expected finite numbers.")
        return x

    def _inputs(self) -> int:
        return len(self.params[0]["w"])
