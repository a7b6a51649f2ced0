"""`watch`: its norms are those of other code, its shares are counts, and it takes what the two engines train."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.network import Network
from linebyline.nets import mlp
from linebyline.training import Settings, fit
from linebyline.training.watch import update_ratios, watch

RNG = np.random.default_rng(0)
X, LABELS = RNG.normal(size=(7, 4)), RNG.integers(0, 3, 7)
PARAMS = Network([4, 6, 5, 3], "tanh", rng=RNG).params


@pytest.mark.parametrize("activation", ["relu", "tanh", "sigmoid", "identity"])
@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
def test_gradients_are_those_of_autodiff(activation, loss):
    """Weights by jax.grad; Δ_ℓ by jax.grad for a bias of its own on each row."""
    with jax.enable_x64(True):
        params = jax.tree.map(jnp.asarray, PARAMS)
        rows = [{"w": layer["w"], "b": jnp.tile(layer["b"], (7, 1))} for layer in params]
        grads = jax.grad(lambda p: mlp.LOSSES[loss](mlp.apply(p, jnp.asarray(X), activation), jnp.asarray(LABELS)))(rows)
    reports = watch(PARAMS, X, LABELS, activation, loss)
    for report, grad, layer in zip(reports, grads, PARAMS, strict=True):
        np.testing.assert_allclose(report.grad, np.linalg.norm(grad["w"]), rtol=1e-9)
        np.testing.assert_allclose(report.delta, np.linalg.norm(grad["b"]), rtol=1e-9)
        np.testing.assert_allclose(report.weight, np.linalg.norm(layer["w"]), rtol=1e-12)


def test_the_signal_is_the_root_mean_square_of_what_the_network_hands_on():
    network = Network([4, 6, 5, 3], "tanh", rng=np.random.default_rng(1))
    inputs, preactivations = network.trace(X)
    expected = [np.sqrt(np.mean(h**2)) for h in (*inputs[1:], preactivations[-1])]
    np.testing.assert_allclose([r.signal for r in watch(network.params, X, LABELS, "tanh")], expected, rtol=1e-12)


def test_dead_and_flat_are_counted():
    w = np.array([[1.0, 1.0, 1.0, 1.0]])
    params = [{"w": w, "b": np.array([0.0, -1.5, -9.0, 9.0])}, {"w": np.ones((4, 2)), "b": np.zeros(2)}]
    report, last = watch(params, np.array([[1.0], [2.0]]), np.array([0, 1]))
    assert (report.flat, report.dead) == (3 / 8, 1 / 4)  # unit 1 is off on one example, unit 2 on both
    assert (last.flat, last.dead) == (0, 0)


@pytest.mark.parametrize(("activation", "edge"), [("sigmoid", 4.58486), ("tanh", 2.29243)])
def test_flat_begins_at_a_25th_of_the_steepest_slope(activation, edge):
    """σ(z)(1 − σ(z)) = 1/100 at z = log((1 + √0.96)/(1 − √0.96)) = 4.58486…; tanh(z) = 2σ(2z) − 1 has half of it."""
    params = [{"w": np.array([[1.0]]), "b": np.zeros(1)}, {"w": np.ones((1, 2)), "b": np.zeros(2)}]
    x = np.array([[edge - 1e-3], [-edge + 1e-3], [edge + 1e-3], [-edge - 1e-3]])
    assert watch(params, x, np.zeros(4, int), activation)[0].flat == 0.5


def test_takes_what_the_engines_train_and_changes_nothing():
    images, labels = RNG.random((64, 16)), RNG.integers(0, 3, 64)
    result = fit(Settings(epochs=1, hidden=(8,), engine="numpy"), (images, labels), (images, labels))
    before = [{name: array.copy() for name, array in layer.items()} for layer in result.best_params]
    reports = watch(result.best_params, images, labels)
    assert len(reports) == 2
    for layer, old in zip(result.best_params, before, strict=True):
        np.testing.assert_array_equal(layer["w"], old["w"])
    jaxed = watch(jax.tree.map(jnp.asarray, result.best_params), images, labels)
    np.testing.assert_allclose(jaxed, reports, rtol=1e-12)


def test_the_update_ratio_of_one_step_is_rate_times_gradient_over_weight():
    network = Network([4, 6, 3], rng=np.random.default_rng(2))
    grads = network.gradients(X, LABELS)[1]
    after = [{n: layer[n] - 0.1 * grad[n] for n in layer} for layer, grad in zip(network.params, grads, strict=True)]
    reports = watch(network.params, X, LABELS)
    np.testing.assert_allclose(update_ratios(network.params, after), [0.1 * r.grad / r.weight for r in reports], rtol=1e-9)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"activation": "step"}, "activation is 'step'"),
        ({"loss": "hinge"}, "loss is 'hinge'"),
        ({"x": X[:, :3]}, r"x has shape \(7, 3\), expected \(batch, 4\)"),
        ({"x": np.where(X == X[1, 1], np.nan, X)}, "x has a value that is not finite"),
        ({"labels": LABELS[:-1]}, "labels"),
        ({"params": []}, "params is empty"),
        ({"params": [{"w": PARAMS[0]["w"]}]}, "expected w and b"),
        ({"params": [*PARAMS[:2], {"w": PARAMS[2]["w"] * np.inf, "b": PARAMS[2]["b"]}]}, "w of layer 3"),
        ({"params": PARAMS[::2]}, "expected"),
    ],
)
def test_bad_input(change, message):
    with pytest.raises(ValueError, match=message):
        watch(**{"params": PARAMS, "x": X, "labels": LABELS} | change)


def test_update_ratios_refuse_other_shapes_and_zeros():
    with pytest.raises(ValueError, match="after has layers of other shapes"):
        update_ratios(PARAMS, PARAMS[:2])
    with pytest.raises(ValueError, match="only zeros in w of layer 1"):
        update_ratios([{"w": np.zeros((2, 3)), "b": np.zeros(3)}], [{"w": np.ones((2, 3)), "b": np.zeros(3)}])
