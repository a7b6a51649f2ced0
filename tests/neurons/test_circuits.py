"""Networks with one hidden layer, built by hand, against plain Python over all patterns."""

from itertools import product

import numpy as np
import pytest

from linebyline.neurons import TwoLayers, pattern_network, symmetric_network, truth_table, two_layers


@pytest.mark.parametrize("n", [1, 2, 3])
def test_every_function_of_few_bits_has_its_pattern_network(n):
    for wanted in product([0, 1], repeat=2**n):
        network = pattern_network(np.array(wanted))
        assert two_layers(truth_table(n), network).tolist() == list(wanted)
        assert network.w.shape == (n, min(sum(wanted), 2**n - sum(wanted)))


@pytest.mark.parametrize("n", [1, 2, 3, 6])
def test_every_symmetric_function_has_one_unit_an_input(n):
    for values in product([0, 1], repeat=n + 1):
        network = symmetric_network(np.array(values))
        assert network.w.shape == (n, n)
        assert two_layers(truth_table(n), network).tolist() == [values[sum(bits)] for bits in product([0, 1], repeat=n)]


def test_the_weights_of_parity_alternate():
    network = symmetric_network(np.array([0, 1, 0, 1]))
    assert (network.v.tolist(), network.b.tolist(), network.c) == ([1, -1, 1], [-1, -2, -3], -1)
    assert symmetric_network(np.array([1, 0], np.uint8)).v.tolist() == [-1]  # unsigned bits do not wrap


def test_a_network_reads_by_hand():
    network = TwoLayers(w=np.array([[1.0, -1.0], [1.0, -1.0]]), b=np.array([-1.0, 1.0]), v=np.ones(2), c=-2.0)
    assert two_layers(truth_table(2), network).tolist() == [0, 1, 1, 0]  # OR and NAND: XOR
    assert two_layers(truth_table(2).astype(float), network).tolist() == [0, 1, 1, 0]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: pattern_network(np.array([0, 1, 1])), "outputs has 3 entries, expected 2, 4, 8"),
        (lambda: pattern_network(np.array([0, 2])), "outputs must be 0 or 1, got 2"),
        (lambda: pattern_network(np.array([0.0, 1.0])), "outputs must be an integer array"),
        (lambda: symmetric_network([0, 1]), "values must be an integer array"),
        (lambda: symmetric_network(np.array([1])), "at least two entries"),
        (lambda: two_layers(truth_table(3), pattern_network(np.array([0, 1, 1, 0]))), "expected 2 columns"),
        (lambda: two_layers(np.array([[np.nan]]), pattern_network(np.array([0, 1]))), "x holds NaN or infinity"),
        (lambda: two_layers("ab", pattern_network(np.array([0, 1]))), "x must be an array of numbers"),
    ],
)
def test_a_wrong_argument_is_named(call, words):
    with pytest.raises(ValueError, match=words):
        call()
