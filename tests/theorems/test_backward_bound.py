"""‖Δ_{ℓ−1}‖ ≤ max |g'| ‖W_ℓ‖₂ ‖Δ_ℓ‖, with Δ from `jax.grad`; the attack on the page uses the gradients by hand."""

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.nets import mlp

SLOPES = {"sigmoid": 0.25, "tanh": 1.0, "relu": 1.0, "identity": 1.0}
seeds = st.integers(0, 2**32 - 1)


def deltas(params, x, labels, activation):
    """The gradients for the preactivations, as gradients for a bias of its own on each row, which starts at 0."""

    def loss(shifts):
        shifted = [{"w": layer["w"], "b": layer["b"] + shift} for layer, shift in zip(params, shifts, strict=True)]
        return mlp.cross_entropy(mlp.apply(shifted, x, activation), labels)

    return jax.grad(loss)([jnp.zeros((len(x), len(layer["b"]))) for layer in params])


@settings(derandomize=True, deadline=None, max_examples=60)
@given(
    seed=seeds, activation=st.sampled_from(sorted(SLOPES)), scale=st.floats(0.05, 8),
    hidden=st.lists(st.sampled_from([1, 4]), min_size=1, max_size=3),
)  # fmt: skip
def test_no_layer_passes_more_back_than_the_bound(seed, activation, scale, hidden):
    rng = np.random.default_rng(seed)
    sizes = [3, *hidden, 2]
    with jax.enable_x64(True):
        params = [
            {"w": jnp.asarray(rng.normal(0, scale, (a, b))), "b": jnp.asarray(rng.normal(size=b))}
            for a, b in zip(sizes[:-1], sizes[1:], strict=True)
        ]
        found = deltas(params, jnp.asarray(rng.normal(size=(4, 3))), jnp.asarray(rng.integers(0, 2, 4)), activation)
    for below, above, layer in zip(found[:-1], found[1:], params[1:], strict=True):
        w = np.asarray(layer["w"])
        largest = np.sqrt(np.linalg.eigvalsh(w.T @ w).max())  # the largest singular value
        bound = SLOPES[activation] * largest * np.linalg.norm(above)
        assert np.linalg.norm(below) <= bound * (1 + 1e-9)  # rounding in float64


@settings(derandomize=True, deadline=None, max_examples=10)
@given(seed=seeds, depth=st.integers(2, 6), factor=st.floats(0.5, 8))
def test_centred_sigmoids_with_scaled_orthogonal_weights_reach_it_at_every_layer(seed, depth, factor):
    rng = np.random.default_rng(seed)
    with jax.enable_x64(True):
        x = h = rng.normal(size=(1, 4))
        params = []
        for _ in range(depth):
            w = factor * np.linalg.qr(rng.normal(size=(4, 4)))[0]
            params.append({"w": jnp.asarray(w), "b": jnp.asarray(-(h @ w)[0])})
            h = np.full((1, 4), 0.5)
        found = [np.linalg.norm(delta) for delta in deltas(params, jnp.asarray(x), jnp.asarray([1]), "sigmoid")]
    np.testing.assert_allclose(found[0] / found[-1], (factor / 4) ** (depth - 1), rtol=1e-9)
