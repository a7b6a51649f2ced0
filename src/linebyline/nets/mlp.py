"""The multi-layer perceptron in JAX: the forward pass of `byhand.network`; JAX derives the backward pass."""

import jax
import jax.numpy as jnp
from jaxtyping import Array, Float, Int

Params = list[dict[str, Array]]
ACTIVATIONS = {"sigmoid": jax.nn.sigmoid, "tanh": jnp.tanh, "relu": jax.nn.relu, "identity": lambda z: z}


def apply(params: Params, x: Float[Array, "batch features"], activation: str = "relu") -> Float[Array, "batch classes"]:
    """Return the logits of each example.

    Args:
        params: one dict a layer with w `[fan_in, fan_out]` and b `[fan_out]`, as `byhand.network` has them.
        x: inputs, one example a row.
        activation: a name in ACTIVATIONS; no activation follows the last layer.
    """
    for layer in params[:-1]:
        x = ACTIVATIONS[activation](x @ layer["w"] + layer["b"])
    return x @ params[-1]["w"] + params[-1]["b"]


def cross_entropy(logits: Float[Array, "batch classes"], labels: Int[Array, "batch"]) -> Float[Array, ""]:
    """The mean over the batch of −log p[label], p the softmax of the logits."""
    return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(logits), labels[:, None], axis=1))


def squared_error(logits: Float[Array, "batch classes"], labels: Int[Array, "batch"]) -> Float[Array, ""]:
    """The mean over the batch of ½‖p − y‖², p the softmax of the logits and y the one-hot label."""
    residual = jax.nn.softmax(logits) - jax.nn.one_hot(labels, logits.shape[1])
    return 0.5 * jnp.mean(jnp.sum(residual**2, axis=1))


LOSSES = {"cross_entropy": cross_entropy, "squared_error": squared_error}
