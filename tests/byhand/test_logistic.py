"""The logistic loss against SciPy and scikit-learn, far out, in float32, and on bad input."""

import numpy as np
import pytest
import scipy.special
import sklearn.metrics

from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward
from linebyline.byhand.losses import softmax_cross_entropy

LOGITS = np.random.default_rng(0).normal(size=50) * 5
LABELS = np.random.default_rng(1).integers(2, size=50)


def test_it_agrees_with_scipy_and_scikit_learn():
    signs = 2 * LABELS - 1
    assert logistic_loss(LOGITS, LABELS) == pytest.approx(-scipy.special.log_expit(signs * LOGITS).mean(), rel=1e-12)
    probs = scipy.special.expit(LOGITS)
    assert logistic_loss(LOGITS, LABELS) == pytest.approx(sklearn.metrics.log_loss(LABELS, probs), rel=1e-9)  # 1 - p rounds
    np.testing.assert_allclose(logistic_loss_backward(LOGITS, LABELS), (probs - LABELS) / 50, rtol=0, atol=1e-15)


def test_it_is_the_softmax_cross_entropy_of_two_classes():
    two = np.stack([np.zeros(50), LOGITS], axis=1)
    assert logistic_loss(LOGITS, LABELS) == pytest.approx(softmax_cross_entropy(two, LABELS), rel=1e-12)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_far_out_nothing_overflows_and_nothing_rounds_to_zero(dtype):
    z = np.array([-800, 800, 40, -40], dtype)
    with np.errstate(all="raise", under="ignore"):
        assert logistic_loss(z[:2], np.array([1, 0])) == 800
        assert logistic_loss(z[:2], np.array([0, 1])) == 0
        assert logistic_loss(z[2:], np.array([1, 0])) == pytest.approx(np.exp(-40.0), rel=1e-6)
        grad = logistic_loss_backward(z[2:], np.array([1, 0]))
    assert grad.dtype == dtype
    np.testing.assert_allclose(grad, [-np.exp(-40.0) / 2, np.exp(-40.0) / 2], rtol=1e-5)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="logits hold NaN or infinity"):
        logistic_loss(np.array([np.inf]), np.array([1]))
    with pytest.raises(ValueError, match="labels must lie in 0 … 1, got 2"):
        logistic_loss(np.zeros(2), np.array([0, 2]))
    with pytest.raises(ValueError, match="logits must have 1 axes"):
        logistic_loss_backward(np.zeros((2, 1)), np.array([0, 1]))
