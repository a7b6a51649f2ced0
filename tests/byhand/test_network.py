"""The network: it computes what the page says, learns, and refuses what it cannot use. Gradients: tests/parity."""

import numpy as np
import pytest

from linebyline.byhand.losses import softmax_cross_entropy
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum


def network(sizes=(4, 6, 3), **settings):
    return Network(list(sizes), rng=np.random.default_rng(0), **settings)


X = np.random.default_rng(1).normal(size=(8, 4))
LABELS = np.arange(8) % 3


def test_forward_loss_and_predict_by_definition():
    net = network(activation="tanh")
    first, last = net.params
    logits = np.tanh(X @ first["w"] + first["b"]) @ last["w"] + last["b"]
    np.testing.assert_allclose(net.forward(X), logits, rtol=1e-12)
    assert net.loss(X, LABELS) == pytest.approx(softmax_cross_entropy(logits, LABELS), rel=1e-12)
    np.testing.assert_array_equal(net.predict(X), logits.argmax(axis=1))


def test_gradients_return_the_loss_and_the_shapes_of_params():
    net = network((4, 6, 5, 3))
    loss, grads = net.gradients(X, LABELS)
    assert loss == net.loss(X, LABELS)
    shapes = [{name: array.shape for name, array in layer.items()} for layer in net.params]
    assert [{name: array.shape for name, array in layer.items()} for layer in grads] == shapes


def test_the_parameters_decide_the_dtype():
    net = network()
    net.params = [{name: array.astype(np.float32) for name, array in layer.items()} for layer in net.params]
    assert net.forward(X).dtype == np.float32
    assert {array.dtype for layer in net.gradients(X, LABELS)[1] for array in layer.values()} == {np.dtype(np.float32)}


def test_gradients_change_neither_params_nor_input():
    net, x = network(), X.copy()
    before = [{name: array.copy() for name, array in layer.items()} for layer in net.params]
    net.gradients(x, LABELS)
    np.testing.assert_array_equal(x, X)
    for layer, old in zip(net.params, before, strict=True):
        for name in layer:
            np.testing.assert_array_equal(layer[name], old[name])


def test_it_learns_a_table_by_heart():
    net, optimizer = network((4, 16, 3)), momentum(0.1)
    state, before = optimizer.init(net.params), net.loss(X, LABELS)
    for _ in range(300):
        net.params, state = optimizer.update(net.params, net.gradients(X, LABELS)[1], state)
    assert net.loss(X, LABELS) < before / 10
    np.testing.assert_array_equal(net.predict(X), LABELS)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"sizes": [4]}, r"sizes is \[4\], expected at least two widths"),
        ({"sizes": [4, 0, 2]}, "n_out is 0"),
        ({"activation": "rellu"}, "activation is 'rellu', expected one of identity, relu, sigmoid, tanh"),
        ({"loss": "mse"}, "loss is 'mse', expected one of cross_entropy, squared_error"),
        ({"scale": "big"}, "scale is 'big'"),
    ],
)
def test_a_network_refuses(arguments, message):
    with pytest.raises(ValueError, match=message):
        network(**arguments)


@pytest.mark.parametrize("method", ["forward", "predict", "loss", "gradients"])
@pytest.mark.parametrize(
    ("x", "message"),
    [
        (X[:, :3], r"x has shape \(8, 3\), expected \(batch, 4\)"),
        (X[0], r"x has shape \(4,\), expected \(batch, 4\)"),
        (X[:0], r"x has shape \(0, 4\), expected at least one example"),
        (np.where(np.arange(32).reshape(8, 4) == 9, np.nan, X), r"x\[2, 1\] is nan, expected finite"),
        (np.where(np.arange(32).reshape(8, 4) == 9, np.inf, X), r"x\[2, 1\] is inf, expected finite"),
    ],
    ids=["width", "one row", "empty", "nan", "inf"],
)
def test_every_border_refuses_a_bad_batch(method, x, message):
    labels = () if method in ("forward", "predict") else (LABELS,)
    with pytest.raises(ValueError, match=message):
        getattr(network(), method)(x, *labels)


@pytest.mark.parametrize("labels", [LABELS[:7], LABELS + 1, LABELS - 1, LABELS / 2, LABELS[:, None]])
def test_bad_labels_are_refused(labels):
    for method in ("loss", "gradients"):
        with pytest.raises(ValueError, match="labels must"):
            getattr(network(), method)(X, labels)
