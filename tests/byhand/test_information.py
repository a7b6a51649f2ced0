"""Entropy, cross-entropy and KL against SciPy, at their ends, and on bad input."""

import math

import numpy as np
import pytest
import scipy.special
import scipy.stats

from linebyline.byhand.information import cross_entropy, entropy, kl_divergence

P = np.random.default_rng(0).dirichlet(np.ones(5), size=(3, 4))
Q = np.random.default_rng(1).dirichlet(np.ones(5), size=(3, 4))
CERTAIN, HALF = np.array([0.0, 1.0, 0.0]), np.array([0.5, 0.5, 0.0])


def test_they_agree_with_scipy():
    np.testing.assert_allclose(entropy(P), scipy.stats.entropy(P, axis=-1), rtol=1e-12)  # sums of five terms round at 1e-16
    np.testing.assert_allclose(kl_divergence(P, Q), scipy.stats.entropy(P, Q, axis=-1), rtol=1e-12)
    np.testing.assert_allclose(kl_divergence(P, Q), scipy.special.rel_entr(P, Q).sum(axis=-1), rtol=1e-12)
    np.testing.assert_allclose(cross_entropy(P, Q), -scipy.special.xlogy(P, Q).sum(axis=-1), rtol=1e-12)


@pytest.mark.parametrize(("p", "q"), [(CERTAIN, HALF), (HALF, CERTAIN), (HALF, HALF), (CERTAIN, CERTAIN)])
def test_zeros_follow_the_convention_of_scipy(p, q):
    assert kl_divergence(p, q) == pytest.approx(scipy.special.rel_entr(p, q).sum())
    assert cross_entropy(p, q) == pytest.approx(scipy.stats.entropy(p) + scipy.special.rel_entr(p, q).sum())


def test_closed_forms():
    assert entropy(np.full(8, 1 / 8)) == pytest.approx(math.log(8))
    assert entropy(CERTAIN) == 0 and math.copysign(1, entropy(CERTAIN)) == 1  # not -0.0
    assert cross_entropy(CERTAIN, HALF) == pytest.approx(math.log(2))
    assert cross_entropy(HALF, CERTAIN) == kl_divergence(HALF, CERTAIN) == np.inf


def test_a_divergence_smaller_than_the_rounding_of_two_entropies_survives():
    q = P + 1e-9 * np.array([1, -1, 0, 0, 0]) * P[..., :2].min(axis=-1, keepdims=True)
    assert (kl_divergence(P, q) < 1e-12).all() and (kl_divergence(P, q) > -1e-15).all()


def test_shapes_and_dtypes():
    assert entropy(P).shape == (3, 4) and entropy(P[0, 0]).shape == ()
    for result in (entropy(P.astype(np.float32)), kl_divergence(P.astype(np.float32), Q.astype(np.float32))):
        assert result.dtype == np.float32
    probs = np.random.default_rng(2).dirichlet(np.ones(10_000)).astype(np.float32)  # its sum is not exactly 1
    assert 0 < entropy(probs) < math.log(10_000)


@pytest.mark.parametrize(
    ("p", "said"),
    [
        ([0.5, 0.5], "p must be a float array, got list"),
        (np.array([1, 0]), "p must be a float array, got int64"),
        (np.ones((2, 0)), r"p must have at least one class on the last axis, got float64 array of shape \(2, 0\)"),
        (np.array(1.0), r"at least one class on the last axis, got float64 array of shape \(\)"),
        (np.array([1.5, -0.5]), r"p must have entries of at least 0 and no NaN, got -0\.5"),
        (np.array([np.nan, 1.0]), "p must have entries of at least 0 and no NaN, got nan"),
        (np.array([0.5, 0.4]), r"p must sum to 1 in each row, got a row that sums to 0\.9"),
        (np.array([[0.5, 0.5], [0.5, 0.6]]), r"got a row that sums to 1\.1"),
        (np.array([np.inf, 0.0]), "got a row that sums to inf"),
    ],
)
def test_what_is_no_distribution_is_named(p, said):
    with pytest.raises(ValueError, match=said):
        entropy(p)


@pytest.mark.parametrize("function", [cross_entropy, kl_divergence])
def test_two_shapes_are_refused(function):
    with pytest.raises(ValueError, match=r"q must have the shape of p, \(3, 4, 5\), got \(4, 5\)"):
        function(P, Q[0])
    with pytest.raises(ValueError, match="q must have entries of at least 0"):
        function(HALF, np.array([1.5, -0.5, 0.0]))
