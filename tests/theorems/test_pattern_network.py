"""Theorem `pattern-network`: min(number of 1s, number of 0s) hidden units compute any function of n bits."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.neurons import pattern_network, truth_table, two_layers

tables = st.integers(1, 6).flatmap(lambda n: st.lists(st.integers(0, 1), min_size=2**n, max_size=2**n))


@settings(derandomize=True, deadline=None, max_examples=300)
@given(outputs=tables)
def test_the_network_gives_the_table_back_one_pattern_at_a_time(outputs):
    network = pattern_network(np.array(outputs))
    n = len(network.w)
    assert len(network.b) == min(sum(outputs), len(outputs) - sum(outputs))
    for number, wanted in enumerate(outputs):  # whole numbers throughout: exact
        bits = [number >> (n - 1 - i) & 1 for i in range(n)]
        total = network.c
        for j in range(len(network.b)):
            total += network.v[j] * (sum(network.w[i, j] * bits[i] for i in range(n)) + network.b[j] >= 0)
        assert int(total >= 0) == wanted


@settings(derandomize=True, deadline=None, max_examples=200)
@given(outputs=tables)
def test_the_sum_of_a_hidden_unit_is_minus_the_number_of_bits_that_differ(outputs):
    network = pattern_network(np.array(outputs))
    x = truth_table(len(network.w))
    patterns = (network.w.T + 1) / 2  # [width, inputs]
    differ = (x[:, None, :] != patterns).sum(axis=2)
    assert np.array_equal(x @ network.w + network.b, -differ)
    assert np.array_equal((differ == 0).sum(axis=0), np.ones(len(network.b)))  # each fires for one pattern only


@settings(derandomize=True, deadline=None, max_examples=100)
@given(outputs=tables, seed=st.integers(0, 2**32 - 1))
def test_a_pattern_that_changes_its_side_changes_one_unit_at_most(outputs, seed):
    outputs = np.array(outputs)
    other = outputs.copy()
    other[np.random.default_rng(seed).integers(len(outputs))] ^= 1
    before, after = pattern_network(outputs), pattern_network(other)
    assert abs(len(before.b) - len(after.b)) <= 1
    x = truth_table(len(before.w))
    assert (two_layers(x, before) != two_layers(x, after)).sum() == 1
