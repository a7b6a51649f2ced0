"""Minimize any loss of any parameters with JAX: all epochs are one compiled program."""

# --8<-- [start:imports]
from collections.abc import Callable
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import optax
from jaxtyping import Array, Float, PRNGKeyArray

# --8<-- [end:imports]


class Minimized(NamedTuple):
    """The parameters that `minimize` has reached, the loss before each step, and what was measured after each epoch."""

    params: Any
    losses: Float[Array, "epochs steps"]
    measured: Any


def take_steps(loss_fn: Callable, optimizer: optax.GradientTransformation) -> Callable:
    """Return `steps((params, state), data, order, keys) -> ((params, state), losses)`: a scan over the rows of `order`."""

    def steps(carry, data, order, keys):
        def step(carry, now):
            (params, state), (rows, key) = carry, now
            batch = [array[rows] for array in data]
            loss, grads = jax.value_and_grad(loss_fn)(params, key, *batch)
            updates, state = optimizer.update(grads, state, params)
            return (optax.apply_updates(params, updates), state), loss

        return jax.lax.scan(step, carry, (order, keys))

    return steps


# --8<-- [start:minimize]
def minimize(
    loss_fn: Callable[..., Array], params: Any, data: tuple[Array, ...], optimizer: optax.GradientTransformation,
    key: PRNGKeyArray, *, epochs: int, batch_size: int, measure: Callable[[Any], Any] = lambda params: (),
) -> Minimized:  # fmt: skip
    """Train: in each epoch shuffle the examples, take a step for each batch, then measure.

    May be called under `jax.vmap`, over keys or parameters: then many runs train side by side.

    Args:
        loss_fn: `loss_fn(params, key, *batch)`, a scalar; `key` is new at each step, for dropout or augmentation.
        params: where to start, any tree of arrays.
        data: arrays with one example a row, all equally many.
        optimizer: of Optax.
        key: the source of randomness.
        epochs: passes over the examples, at least 1.
        batch_size: examples a step, from 1 to all; the last incomplete batch of an epoch is left out.
        measure: a function of the parameters, such as the validation accuracy; called after each epoch, compiled.

    Returns:
        The parameters after the last step, the losses, and what `measure` returned, one entry an epoch.

    Raises:
        ValueError: epochs or batch_size is out of range, or the arrays are not equally long.
    """
    examples = _check(data, epochs, batch_size)
    steps = take_steps(loss_fn, optimizer)

    @jax.jit
    def run(params, data, key):
        def epoch(carry, key):
            shuffle, *keys = jax.random.split(key, 1 + examples // batch_size)
            order = jax.random.permutation(shuffle, examples)[: len(keys) * batch_size].reshape(len(keys), batch_size)
            carry, losses = steps(carry, data, order, jnp.stack(keys))
            return carry, (losses, measure(carry[0]))

        (params, _), (losses, measured) = jax.lax.scan(epoch, (params, optimizer.init(params)), jax.random.split(key, epochs))
        return Minimized(params, losses, measured)

    return run(params, tuple(map(jnp.asarray, data)), key)


# --8<-- [end:minimize]


def _check(data: tuple[Array, ...], epochs: int, batch_size: int) -> int:
    counts = {len(array) for array in data}
    if len(counts) != 1:
        raise ValueError(f"data has arrays of {sorted(counts)} rows, expected one or more arrays that are equally long.")
    [examples] = counts
    if not isinstance(epochs, int) or epochs < 1:
        raise ValueError(f"epochs is {epochs!r}, expected a whole number of at least 1.")
    if not isinstance(batch_size, int) or not 1 <= batch_size <= examples:
        raise ValueError(f"batch_size is {batch_size!r}, expected a whole number from 1 to {examples}, the number of examples.")
    return examples
