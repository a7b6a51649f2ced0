"""Gibbs' inequality on distributions of whole counts, where p = q is decided exactly, and by a minimizer that knows no proof."""

import numpy as np
import scipy.optimize
import scipy.special
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.information import cross_entropy, entropy, kl_divergence

pairs = st.integers(2, 8).flatmap(lambda k: st.tuples(*(st.lists(st.integers(0, 50), min_size=k, max_size=k) for _ in "pq")))


def rows(counts):
    counts = np.array(counts) + (np.arange(len(counts)) == 0) * (sum(counts) == 0)  # at least one draw
    return counts, counts / counts.sum()


@settings(derandomize=True, deadline=None, max_examples=500)
@given(pairs)
def test_the_entropy_is_the_floor_and_only_p_reaches_it(pair):
    (a, p), (b, q) = map(rows, pair)
    same = np.array_equal(a * b.sum(), b * a.sum())  # whole numbers: no rounding
    gap = cross_entropy(p, q) - entropy(p)
    rounding = 1e-13  # eight terms below 5 in size, each rounds at 1e-16 of it
    if same:
        assert abs(gap) < rounding
    else:  # Pinsker: the gap is at least half the squared distance in absolute values, here above 1e-6
        assert gap > 0.5 * np.abs(p - q).sum() ** 2 - rounding > 0
    assert np.isinf(gap) == ((p > 0) & (q == 0)).any()
    if np.isfinite(gap):
        assert abs(kl_divergence(p, q) - gap) < rounding


@settings(derandomize=True, deadline=None, max_examples=30)
@given(st.lists(st.integers(1, 50), min_size=2, max_size=6), st.integers(0, 2**32 - 1))
def test_a_minimizer_over_all_q_ends_at_p(counts, seed):
    _, p = rows(counts)

    def loss(logits):
        return cross_entropy(p, scipy.special.softmax(logits))

    found = scipy.optimize.minimize(loss, np.random.default_rng(seed).normal(size=len(p)), tol=1e-10)
    np.testing.assert_allclose(scipy.special.softmax(found.x), p, atol=1e-4)  # flat floor: an error d costs d squared
    assert entropy(p) - 1e-12 < found.fun < entropy(p) + 1e-7
