"""A convolutional network, forward, and backward by hand: the network of *Backpropagation* with convolution blocks before it."""

# --8<-- [start:imports]
from collections.abc import Sequence

import numpy as np
from jaxtyping import Float, Int

from linebyline.byhand.convolution import convolve, convolve_backward
from linebyline.byhand.dense import dense, dense_backward, init_dense
from linebyline.byhand.network import Network, Params
from linebyline.byhand.pooling import max_pool, max_pool_backward

# --8<-- [end:imports]


class ConvNetwork(Network):
    """Convolution blocks, then dense layers. A block is a convolution that keeps the size, the activation, and max pooling by 2.

    Symbols: as in `Network`; for a block, `params[ℓ - 1]["w"]` = K_ℓ `[kernel_height, kernel_width, channels, filters]`, and
    H_ℓ = pool(g(Z_ℓ)). Examples stay rows of numbers, as `Network` takes them: a square picture of one channel, line by line.

    Args:
        side: height and width of the pictures.
        filters: kernels of each block; each block halves the picture.
        sizes: widths of the dense layers, the classes last.
        activation: a name in ACTIVATIONS.
        loss: a name in LOSSES; the mean over the batch.
        rng: the source of the initial weights.
        scale: standard deviation of the initial weights, as in `init_dense`, where an input of a kernel is a number under it.
        kernel: side of the kernels, odd.

    Raises:
        ValueError: a size is below 1 or missing, the kernel is even, a name is unknown, or `halved` refuses the picture.
    """

    def __init__(
        self,
        side: int,
        filters: Sequence[int],
        sizes: Sequence[int],
        activation: str = "relu",
        loss: str = "cross_entropy",
        *,
        rng: np.random.Generator,
        scale: str | float | None = None,
        kernel: int = 3,
    ):
        if kernel < 1 or kernel % 2 == 0:
            raise ValueError(f"kernel is {kernel}, expected an odd number of at least 1: it has to have a middle.")
        left = halved(side, len(filters))
        channels = [1, *filters]
        super().__init__([left**2 * channels[-1], *sizes], activation, loss, rng=rng, scale=scale)
        scale = scale if scale is not None else ("he" if activation == "relu" else "xavier")
        blocks = []
        for count_in, count_out in zip(channels[:-1], channels[1:], strict=True):
            w, b = init_dense(rng, kernel**2 * count_in, count_out, scale)
            blocks.append({"w": w.reshape(kernel, kernel, count_in, count_out), "b": b})
        self.side, self.params = side, blocks + self.params

    # --8<-- [start:trace]
    def trace(self, x: Float[np.ndarray, "batch pixels"]) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """Run forward and keep what backward needs: the inputs of the layers and their preactivations."""
        inputs, preactivations, h = [], [], self._checked(x).reshape(len(x), self.side, self.side, 1)
        for layer in self.params:
            is_block = layer["w"].ndim == 4
            inputs.append(h if is_block else h.reshape(len(h), -1))
            z = convolve(h, **_named(layer), padding=_middle(layer)) if is_block else dense(inputs[-1], **layer)
            preactivations.append(z)
            h = max_pool(self.activation(z)) if is_block else self.activation(z)
        return inputs, preactivations

    # --8<-- [end:trace]

    # --8<-- [start:gradients]
    def gradients(self, x: Float[np.ndarray, "batch pixels"], labels: Int[np.ndarray, "batch"]) -> tuple[float, Params]:
        """Return the loss and its gradient for every parameter, in the shape of `params`."""
        inputs, preactivations = self.trace(x)
        grads = [{} for _ in self.params]
        delta = self.loss_backward(preactivations[-1], labels)  # Δ_L, [batch, classes]
        for number in reversed(range(len(self.params))):
            layer = self.params[number]
            if layer["w"].ndim == 4:
                grad_h, grad_w, grad_b = convolve_backward(delta, inputs[number], layer["w"], padding=_middle(layer))
            else:
                grad_h, grad_w, grad_b = dense_backward(delta, inputs[number], layer["w"])
            grads[number] = {"w": grad_w, "b": grad_b}
            if number > 0:
                delta = self._through_activation(grad_h, preactivations[number - 1])
        return self.loss_fn(preactivations[-1], labels), grads

    # --8<-- [end:gradients]

    def _through_activation(self, grad_h: np.ndarray, z: np.ndarray) -> np.ndarray:
        """From the gradient for H_ℓ to Δ_ℓ: back through the pooling, where the layer is a block, and the activation."""
        if z.ndim == 4:
            batch, height, width, filters = z.shape
            grad_h = max_pool_backward(grad_h.reshape(batch, height // 2, width // 2, filters), self.activation(z))
        return self.activation_backward(grad_h, z)

    def _inputs(self) -> int:
        return self.side**2


def halved(side: int, blocks: int) -> int:
    """Return the side of a picture that was halved `blocks` times. Raises ValueError where a pixel would be left over."""
    if side < 1 or side % 2**blocks:
        raise ValueError(f"{blocks} blocks halve a picture {blocks} times, but {side} pixels are no multiple of {2**blocks}.")
    return side // 2**blocks


def _named(layer: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {"kernels": layer["w"], "b": layer["b"]}


def _middle(layer: dict[str, np.ndarray]) -> int:
    return len(layer["w"]) // 2
