"""Training with JAX: a whole epoch is one compiled scan, the gradients come from autodiff, the optimizers from Optax."""

import math
from collections.abc import Callable
from functools import partial
from numbers import Real

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jaxtyping import Float, Int

from linebyline.nets import cnn, mlp
from linebyline.training.minimize import take_steps
from linebyline.training.settings import Settings

# the variants that the optimizers of `byhand` equal step for step
OPTAX = {
    "sgd": optax.sgd,
    "momentum": lambda rate, beta: optax.sgd(rate, momentum=beta),
    "nesterov": lambda rate, beta: optax.sgd(rate, momentum=beta, nesterov=True),
    "adagrad": lambda rate, epsilon: optax.adagrad(rate, initial_accumulator_value=0.0, eps=epsilon),
    "rmsprop": lambda rate, beta, epsilon: optax.rmsprop(rate, decay=beta, eps=epsilon, eps_in_sqrt=False),
    "adadelta": lambda rate, beta, epsilon: optax.adadelta(rate, rho=beta, eps=epsilon),
    "adam": lambda rate, beta1, beta2, epsilon: optax.adam(rate, beta1, beta2, epsilon),
    "adamax": lambda rate, beta1, beta2, epsilon: optax.adamax(rate, beta1, beta2, epsilon),
    "nadam": lambda rate, beta1, beta2, epsilon: optax.nadam(rate, beta1, beta2, epsilon),
    "adamw": lambda rate, beta1, beta2, epsilon, weight_decay: optax.adamw(
        rate, beta1, beta2, epsilon, weight_decay=weight_decay
    ),
}


class JaxEngine:
    """Trains one network, an epoch a call.

    Args:
        settings: what to train; checked.
        params: the start, float32.
        x: training inputs, `[examples, features]`, finite.
        labels: their classes, `[examples]`.
        rates: η as one number or for each step; left out, that of the settings.
    """

    def __init__(
        self,
        settings: Settings,
        params: mlp.Params,
        x: Float[np.ndarray, "examples features"],
        labels: Int[np.ndarray, "examples"],
        rates: Real | Float[np.ndarray, "steps"] | None = None,
    ):
        self.pictures = bool(settings.filters)
        self.x, self.labels = self._inputs(x), jnp.asarray(labels, jnp.int32)
        rates = settings.rates(len(x)) if rates is None else rates
        rate = partial(_rate, jnp.asarray(rates, jnp.float32)) if np.ndim(rates) else rates
        optimizer = OPTAX[settings.optimizer](rate, **settings.optimizer_settings())
        if settings.penalty():
            optimizer = optax.chain(optax.add_decayed_weights(settings.penalty()), optimizer)
        params = jax.tree.map(jnp.asarray, params)
        self.carry = params, optimizer.init(params)
        apply = partial(cnn.apply if settings.filters else mlp.apply, activation=settings.activation)
        self._apply, self._epoch = jax.jit(apply), jax.jit(take_steps(_loss_fn(apply, settings.loss), optimizer))

    def epoch(self, order: Int[np.ndarray, "steps batch"]) -> Float[np.ndarray, "steps"]:
        """Take one step for each row of `order`; return the loss before each step, NaN or infinite where it has no value."""
        data = (self.x, self.labels)
        self.carry, losses = self._epoch(self.carry, data, jnp.asarray(order, jnp.int32), None)
        return np.asarray(losses)

    def logits(self, x: Float[np.ndarray, "examples features"]) -> Float[np.ndarray, "examples classes"]:
        """Return the logits of each example under the present parameters."""
        return np.asarray(self._apply(self.carry[0], self._inputs(x)))

    def _inputs(self, x: np.ndarray) -> jax.Array:
        """Rows of numbers, or square pictures of one channel where the network has convolutions."""
        side = math.isqrt(x.shape[1])
        return jnp.asarray(x.reshape(-1, side, side, 1) if self.pictures else x, jnp.float32)

    @property
    def params(self) -> list[dict[str, np.ndarray]]:
        """The present parameters."""
        return jax.tree.map(np.asarray, self.carry[0])

    def memory(self) -> list[np.ndarray]:
        """All that the next epoch depends on, as arrays: parameters and the optimizer's state."""
        return [np.asarray(leaf) for leaf in jax.tree.leaves(self.carry)]

    def restore(self, arrays: list[np.ndarray]) -> None:
        """Take up what `memory` returned."""
        self.carry = jax.tree.unflatten(jax.tree.structure(self.carry), [jnp.asarray(array) for array in arrays])


def _rate(rates: jax.Array, done: jax.Array) -> jax.Array:
    return rates[done]  # Optax counts the steps done, and keeps the count in the state that a checkpoint holds


def _loss_fn(apply: Callable, loss: str) -> Callable:
    return lambda params, key, x, labels: mlp.LOSSES[loss](apply(params, x), labels)
