"""Many starts at once equal one network after another; wrong arguments are refused."""

import numpy as np
import pytest

from linebyline.byhand.losses import LOSSES
from linebyline.byhand.many_starts import _gradients, _logits, accuracy_curves
from linebyline.byhand.network import Network

RNG = np.random.default_rng(0)
LABELS = RNG.integers(0, 3, 1300)
X = np.eye(3)[LABELS] + 0.3 * RNG.normal(size=(1300, 3))
GOOD = {"x": X, "labels": LABELS, "loss": "cross_entropy", "learning_rate": 0.3}


@pytest.mark.parametrize("loss", LOSSES)
def test_each_start_has_the_gradients_of_a_network_of_its_own(loss):
    starts = 4
    params = [RNG.normal(size=shape) for shape in ((starts, 3, 5), (starts, 1, 5), (starts, 5, 3), (starts, 1, 3))]
    x, labels = RNG.normal(size=(starts, 7, 3)), RNG.integers(0, 3, (starts, 7))
    found, outputs = _gradients(params, x, labels, loss), _logits(params, x)
    for start in range(starts):
        network = Network([3, 5, 3], "relu", loss, rng=RNG)
        w1, b1, w2, b2 = (array[start] for array in params)
        network.params = [{"w": w1, "b": b1[0]}, {"w": w2, "b": b2[0]}]
        _, grads = network.gradients(x[start], labels[start])
        expected = [grads[0]["w"], grads[0]["b"][None], grads[1]["w"], grads[1]["b"][None]]
        for mine, theirs in zip(found, expected, strict=True):
            np.testing.assert_allclose(mine[start], theirs, rtol=1e-12, atol=1e-14)  # float64, other order of sums
        np.testing.assert_allclose(outputs[start], network.forward(x[start]), rtol=1e-12, atol=1e-14)


def test_an_easy_problem_is_learned_with_either_loss():
    for loss, rate in {"cross_entropy": 0.3, "squared_error": 1.0}.items():
        assert accuracy_curves(X, LABELS, loss=loss, learning_rate=rate, epochs=3, starts=4)[-1].min() > 0.9


def test_all_labels_wrong_teaches_the_wrong_answers():
    curves = accuracy_curves(X, LABELS, loss="cross_entropy", learning_rate=0.3, epochs=3, starts=4, noise=1.0)
    assert curves[-1].max() < 0.2  # the targets are never the right class; the new labels are right


def test_a_large_gap_answers_the_first_class_at_first():
    curves = accuracy_curves(X, LABELS, loss="squared_error", learning_rate=0.01, epochs=1, starts=3, gap=50.0)
    np.testing.assert_allclose(curves, np.mean(LABELS == 0), atol=0.08)  # 600 draws: four deviations


def test_equal_seeds_give_equal_curves():
    first, again = (accuracy_curves(**GOOD, epochs=2, starts=2, seed=5) for _ in range(2))
    np.testing.assert_array_equal(first, again)


@pytest.mark.parametrize(
    ("name", "value"),
    [("loss", "hinge"), ("learning_rate", 0.0), ("epochs", 0), ("starts", 0), ("hidden", 0), ("noise", 1.5), ("gap", np.inf),
     ("x", X[:900]), ("x", X[:, 0])],
)  # fmt: skip
def test_what_is_out_of_range_is_refused_by_name(name, value):
    with pytest.raises(ValueError, match=name):
        accuracy_curves(**GOOD | {name: value})
