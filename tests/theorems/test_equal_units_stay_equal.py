"""Equal units stay equal under Optax; gradients by `jax.grad`, deep networks. The attack on the page is exact, by hand."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.nets import mlp

RULES = {
    "sgd": optax.sgd(0.1),
    "nesterov": optax.sgd(0.1, momentum=0.9, nesterov=True),
    "adam": optax.adam(0.03),
    "adamw": optax.adamw(0.03, weight_decay=0.1),
    "clipped": optax.chain(optax.clip_by_global_norm(0.1), optax.sgd(0.5)),
}
seeds = st.integers(0, 2**32 - 1)


def trained(seed, layer, rule, activation, twins):
    """Four steps of a network with two hidden layers; units 0 and 1 of one layer equal, if `twins` in what they send too."""
    rng = np.random.default_rng(seed)
    sizes = [3, 4, 5, 2]
    params = [{"w": rng.normal(size=(a, b)), "b": rng.normal(size=b)} for a, b in zip(sizes[:-1], sizes[1:], strict=True)]
    params[layer]["w"][:, 1], params[layer]["b"][1] = params[layer]["w"][:, 0], params[layer]["b"][0]
    if twins:
        params[layer + 1]["w"][1] = params[layer + 1]["w"][0]
    with jax.enable_x64(True):
        params = jax.tree.map(jnp.asarray, params)
        state = RULES[rule].init(params)
        for _ in range(4):
            x, labels = jnp.asarray(rng.normal(size=(6, 3))), jnp.asarray(rng.integers(0, 2, 6))
            grads = jax.grad(lambda p, x=x, y=labels: mlp.cross_entropy(mlp.apply(p, x, activation), y))(params)
            updates, state = RULES[rule].update(grads, state, params)
            params = optax.apply_updates(params, updates)
    w, b, v = (np.asarray(a) for a in (params[layer]["w"], params[layer]["b"], params[layer + 1]["w"]))
    return np.array([*(w[:, 0] - w[:, 1]), b[0] - b[1], *(v[0] - v[1])])


@settings(derandomize=True, deadline=None, max_examples=15)
@given(
    seed=seeds, layer=st.integers(0, 1), rule=st.sampled_from(sorted(RULES)),
    activation=st.sampled_from(["relu", "sigmoid", "tanh"]),
)  # fmt: skip
def test_twins_stay_twins(seed, layer, rule, activation):
    # Two columns of one product may be summed in another order: 1e-15. Adam divides by at least 1e-8: 1e-15 / 1e-8 * 0.03.
    assert np.abs(trained(seed, layer, rule, activation, twins=True)).max() < 1e-8


@settings(derandomize=True, deadline=None, max_examples=10)
@given(seed=seeds, layer=st.integers(0, 1), rule=st.sampled_from(sorted(RULES)))
def test_other_outgoing_weights_part_them(seed, layer, rule):
    difference = trained(seed, layer, rule, "tanh", twins=False)  # tanh: no unit is dead
    assert np.abs(difference[: -(5, 2)[layer] - 1]).max() > 1e-6
