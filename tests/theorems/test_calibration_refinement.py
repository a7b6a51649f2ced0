"""Calibration plus refinement in whole counts: exact fractions for the Brier score, a minimizer and SciPy for the log loss."""

from fractions import Fraction

import numpy as np
import scipy.optimize
import scipy.special
import scipy.stats
from hypothesis import given, settings
from hypothesis import strategies as st

# a table of counts: for each value that the predictor can say, how often each of three labels came with it, and what it says
COUNTS = st.tuples(*[st.integers(0, 9)] * 3).filter(lambda row: sum(row) > 0)
SAYS = st.tuples(*[st.integers(1, 9)] * 3)
TABLES = st.dictionaries(SAYS.map(lambda a: tuple(Fraction(x, sum(a)) for x in a)), COUNTS, min_size=1, max_size=5)


def rows(table):
    """The data behind a table: one (said, label) an example."""
    return [(q, label) for q, counts in table.items() for label, n in enumerate(counts) for _ in range(n)]


def observed(counts):
    return [Fraction(n, sum(counts)) for n in counts]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(TABLES)
def test_the_brier_score_splits_exactly(table):
    data = rows(table)
    score = sum(sum((q[k] - (k == label)) ** 2 for k in range(3)) for q, label in data) / len(data)
    share = {q: Fraction(sum(counts), len(data)) for q, counts in table.items()}
    calibration = sum(share[q] * sum((p - s) ** 2 for p, s in zip(observed(c), q, strict=True)) for q, c in table.items())
    refinement = sum(share[q] * (1 - sum(p * p for p in observed(c))) for q, c in table.items())
    assert score == calibration + refinement
    assert (calibration == 0) == all(observed(c) == list(q) for q, c in table.items())


@settings(derandomize=True, deadline=None, max_examples=120)
@given(TABLES)
def test_the_log_loss_splits(table):
    data = rows(table)
    loss = -np.mean([np.log(float(q[label])) for q, label in data])
    parts = [(sum(c) / len(data), np.array(observed(c), float), np.array(q, float)) for q, c in table.items()]
    calibration = sum(share * scipy.stats.entropy(pi, q) for share, pi, q in parts)
    refinement = sum(share * scipy.stats.entropy(pi) for share, pi, _ in parts)
    assert abs(loss - calibration - refinement) < 1e-12  # at most 225 terms below 4
    exact = all(observed(c) == list(q) for q, c in table.items())
    assert calibration >= -1e-15 and (calibration < 1e-15) == exact  # otherwise at least a part in 81 of one value is off


@settings(derandomize=True, deadline=None, max_examples=30)
@given(TABLES)
def test_the_best_relabelling_ends_at_the_refinement(table):
    counts = np.array(list(table.values()), float) + 0.5  # no zeros, so that the minimum is inside

    def loss(logits):
        return -(counts * scipy.special.log_softmax(logits.reshape(counts.shape), axis=1)).sum() / counts.sum()

    found = scipy.optimize.minimize(loss, np.zeros(counts.size), tol=1e-10)
    refinement = (counts.sum(axis=1) * scipy.stats.entropy(counts, axis=1)).sum() / counts.sum()
    assert refinement - 1e-12 < found.fun < refinement + 1e-7
