"""The average over a group: arbitrary predictors given as tables over an orbit, several convex losses, and the best linear model.

The attack on the page turns pictures under networks. Here the group acts by its own multiplication table on table entries:
every finite group with every predictor on one free orbit is of this kind.
"""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


def cyclic(order):
    """The multiplication table of the cyclic group: entry [g, h] is the number of g·h."""
    return np.add.outer(np.arange(order), np.arange(order)) % order


def symmetric(letters):
    """The multiplication table of all permutations of some letters; from three letters on it does not commute."""
    elements = list(permutations(range(letters)))
    return np.array([[elements.index(tuple(g[h[i]] for i in range(letters))) for h in elements] for g in elements])


GROUPS = {"cyclic 2": cyclic(2), "cyclic 5": cyclic(5), "symmetric 3": symmetric(3)}


def cross_entropy(logits, label):
    largest = logits.max(axis=-1)
    return largest + np.log(np.exp(logits - largest[..., None]).sum(axis=-1)) - logits[..., label]


LOSSES = {
    "cross-entropy": cross_entropy,
    "squared": lambda logits, label: 0.5 * ((logits - np.eye(3)[label]) ** 2).sum(axis=-1),
    "absolute": lambda logits, label: np.abs(logits - np.eye(3)[label]).sum(axis=-1),
    "hinge": lambda logits, label: np.maximum(0, 1 + np.delete(logits, label, -1).max(axis=-1) - logits[..., label]),
}


def averaged(table, product, members):
    """f̄ at the element h of the orbit: the mean of f at g·h over the members g."""
    return np.array([np.mean([table[product[g, h]] for g in members], axis=0) for h in range(len(product))])


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("loss", LOSSES)
@settings(derandomize=True, deadline=None, max_examples=40)
@given(seed=st.integers(0, 2**32 - 1), scale=st.floats(0.01, 30), label=st.integers(0, 2))
def test_the_average_is_invariant_and_never_worse(group, loss, seed, scale, label):
    product = GROUPS[group]
    table = scale * np.random.default_rng(seed).normal(size=(len(product), 3))  # f at each element of the orbit
    mean = averaged(table, product, range(len(product)))
    assert np.abs(mean - mean[0]).max() < 1e-12 * scale * len(product)
    # sums of at most six terms: a relative 1e-12 is far above their rounding
    assert LOSSES[loss](mean, label).mean() <= LOSSES[loss](table, label).mean() * (1 + 1e-12)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(seed=st.integers(0, 2**32 - 1), members=st.lists(st.integers(0, 4), min_size=1, max_size=5, unique=True))
def test_at_one_input_the_average_over_any_set_is_at_most_the_mean_loss(seed, members):
    table = np.random.default_rng(seed).normal(size=(5, 3))
    mean = averaged(table, GROUPS["cyclic 5"], members)[0]
    for loss in LOSSES.values():
        assert loss(mean, 1) <= loss(table[members], 1).mean() + 1e-12


def test_a_set_that_is_no_group_can_make_the_augmented_loss_worse():
    """Members 0 and 1 of four: f is right at 0 and 1, badly wrong at 2, and the average at 1 asks 2 as well."""
    table = np.array([[5.0, 0, 0], [5.0, 0, 0], [-50.0, 0, 0], [5.0, 0, 0]])
    mean = averaged(table, cyclic(4), (0, 1))
    assert cross_entropy(mean[:2], 0).mean() > 100 * cross_entropy(table[:2], 0).mean()


@settings(derandomize=True, deadline=None, max_examples=40)
@given(seed=st.integers(0, 2**32 - 1), n=st.integers(2, 6), length=st.integers(2, 5))
def test_the_best_linear_model_on_all_cyclic_shifts_is_invariant(seed, n, length):
    rng = np.random.default_rng(seed)
    x, y = rng.normal(size=(n, length)), rng.normal(size=n)
    orbit = np.concatenate([np.roll(x, shift, axis=1) for shift in range(length)])
    w = np.linalg.lstsq(orbit, np.tile(y, length), rcond=None)[0]  # of all minimisers the shortest
    assert np.abs(w - w.mean()).max() < 1e-6 * (1 + np.abs(w).max())
    sums = x.sum(axis=1)
    assert abs(w[0] - sums @ y / (sums @ sums)) < 1e-6 * (1 + abs(w[0]))  # so it sees the sum of each row only
