"""Theorem `minibatch-variance`: a batch's mean gradient is unbiased, with covariance Σ/B, times (N−B)/(N−1) without return.

Exact in whole numbers and fractions: along an integer direction u the gradients are integers, and the distribution of their
sum over a batch is counted by dynamic programming, without listing the batches.
"""

from collections import Counter
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

integers = st.integers(-50, 50)


@st.composite
def projected_gradients(draw, most):
    """u·g_i for integer gradients with up to three entries and an integer direction u."""
    parameters = draw(st.integers(1, 3))
    u = draw(st.lists(integers, min_size=parameters, max_size=parameters))
    grads = draw(st.lists(st.lists(integers, min_size=parameters, max_size=parameters), min_size=2, max_size=most))
    return [sum(a * b for a, b in zip(u, g, strict=True)) for g in grads]


def moments(counts: Counter) -> tuple[Fraction, Fraction]:
    total = sum(counts.values())
    mean = Fraction(sum(value * count for value, count in counts.items()), total)
    return mean, Fraction(sum(value**2 * count for value, count in counts.items()), total) - mean**2


def sums_without_return(values, batch):
    """How many of the subsets of this size have which sum: each value is either taken or not."""
    table = [Counter({0: 1})] + [Counter() for _ in range(batch)]
    for value in values:
        for size in range(batch, 0, -1):
            for total, count in table[size - 1].items():
                table[size][total + value] += count
    return table[batch]


def sums_with_return(values, batch):
    """How many of the sequences of this length have which sum: the convolution of the values with themselves."""
    counts = Counter({0: 1})
    for _ in range(batch):
        longer = Counter()
        for total, count in counts.items():
            for value in values:
                longer[total + value] += count
        counts = longer
    return counts


@settings(derandomize=True, deadline=None, max_examples=150)
@given(values=projected_gradients(most=9), share=st.floats(0, 1))
def test_without_return(values, share):
    n = len(values)
    batch = max(1, round(share * n))
    mean, variance = moments(sums_without_return(values, batch))
    full, spread = moments(Counter(values))
    assert mean / batch == full
    assert variance / batch**2 == spread / batch * Fraction(n - batch, n - 1)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(values=projected_gradients(most=7), batch=st.integers(1, 5))
def test_with_return(values, batch):
    mean, variance = moments(sums_with_return(values, batch))
    full, spread = moments(Counter(values))
    assert mean / batch == full
    assert variance / batch**2 == spread / batch


@settings(derandomize=True, deadline=None, max_examples=50)
@given(values=projected_gradients(most=6))
def test_two_draws_pull_against_each_other(values):
    """The step of the proof: two draws without return have covariance −Σ/(N−1)."""
    n, (mean, spread) = len(values), moments(Counter(values))
    pairs = [(values[i] - mean) * (values[j] - mean) for i in range(n) for j in range(n) if i != j]
    assert sum(pairs) / len(pairs) == -spread / (n - 1)
