"""Linear pieces: against the forward pass in fractions, against functions known by hand, and bad input."""

from fractions import Fraction
from itertools import pairwise
from math import inf

import numpy as np
import pytest

from linebyline.neurons import Piece, compose, linear_pieces

TENT = (np.array([2, -2]), np.array([-1, 1]), np.array([-1, -1]), 1)
IDENTITY = [{"w": np.array([[1]]), "b": np.array([0])}]


def forward(params, x):
    """The network at one point, in fractions, unit by unit."""
    h = [Fraction(x)]
    for number, layer in enumerate(params, start=1):
        w, b = layer["w"].tolist(), layer["b"].tolist()
        z = [sum((a * Fraction(row[j]) for a, row in zip(h, w, strict=True)), Fraction(b[j])) for j in range(len(b))]
        h = z if number == len(params) else [max(a, Fraction(0)) for a in z]
    return h[0]


def random_network(rng, sizes, low=-3, high=3):
    return [{"w": rng.integers(low, high + 1, (i, o)), "b": rng.integers(low, high + 1, o)} for i, o in pairwise(sizes)]


def at(pieces, x):
    return next(p.slope * x + p.intercept for p in pieces if p.left <= x <= p.right)


@pytest.mark.parametrize("sizes", [(1, 1), (1, 1, 1), (1, 6, 1), (1, 3, 3, 1), (1, 4, 2, 3, 1)])
def test_the_pieces_are_the_network(sizes):
    for seed in range(20):
        rng = np.random.default_rng(seed)
        params = random_network(rng, sizes)
        pieces = linear_pieces(params)
        kinks = [p.right for p in pieces[:-1]]
        assert pieces[0].left == -inf and pieces[-1].right == inf and [p.left for p in pieces[1:]] == kinks
        points = [Fraction(int(n), 7) for n in rng.integers(-60, 60, 40)] + kinks + [Fraction(-1000), Fraction(1000)]
        assert all(at(pieces, x) == forward(params, x) for x in points)
        for p, q in pairwise(pieces):
            assert p.slope != q.slope  # a real kink
            assert p.slope * p.right + p.intercept == q.slope * q.left + q.intercept  # and no jump


def test_by_hand():
    assert linear_pieces(IDENTITY) == [Piece(-inf, inf, Fraction(1), Fraction(0))]
    third = Fraction(1, 3)
    relu = linear_pieces([{"w": np.array([[3]]), "b": np.array([-1])}, *IDENTITY])
    assert relu == [Piece(-inf, third, 0, 0), Piece(third, inf, 3, -1)]
    both = [{"w": np.array([[1, -1]]), "b": np.array([0, 0])}, {"w": np.array([[1], [-1]]), "b": np.array([5])}]
    assert linear_pieces(both) == [Piece(-inf, inf, Fraction(1), Fraction(5))]  # relu(x) − relu(−x) = x: no kink is left


def test_floats_are_fractions():
    assert linear_pieces([{"w": np.array([[0.5]]), "b": np.array([0.1])}, *IDENTITY])[0].right == -2 * Fraction(0.1)


@pytest.mark.parametrize("times", [1, 2, 5])
def test_the_tent_again_and_again(times):
    pieces = linear_pieces(compose(*TENT, times))
    assert [p.right for p in pieces[:-1]] == [Fraction(i, 2**times) for i in range(1, 2**times)]
    assert [p.slope for p in pieces] == [(-1) ** i * 2**times for i in range(2**times)]


def test_compose_is_composition():
    rng = np.random.default_rng(0)
    w, b, v, c = rng.normal(size=3), rng.normal(size=3), rng.normal(size=3), 0.3
    for x in (-2, Fraction(1, 3), 5):
        once = forward(compose(w, b, v, c, 1), x)
        assert forward(compose(w, b, v, c, 3), x) == forward(compose(w, b, v, c, 2), once)
        terms = (Fraction(q) * max(Fraction(p) * x + Fraction(r), 0) for p, r, q in zip(w, b, v, strict=True))
        assert once == Fraction(c) + sum(terms)


BAD = [
    ([], "at least one layer"),
    ("net", "at least one layer"),
    ([{"w": np.ones((1, 1))}], "layer 1"),
    ([{"w": np.ones((2, 1)), "b": np.ones(1)}], "w of layer 1 has shape"),
    ([{"w": np.ones((1, 2)), "b": np.ones(2)}, {"w": np.ones((3, 1)), "b": np.ones(1)}], "w of layer 2"),
    ([{"w": np.ones((1, 1)), "b": np.ones(2)}], "b of layer 1"),
    ([{"w": np.ones((1, 2)), "b": np.ones(2)}], "2 outputs"),
    ([{"w": np.array([[np.nan]]), "b": np.ones(1)}], "w of layer 1 holds nan"),
    ([{"w": np.ones((1, 1)), "b": np.array([np.inf])}], "b of layer 1 holds inf"),
    ([{"w": np.array([[1j]]), "b": np.ones(1)}], "finite real"),
]


@pytest.mark.parametrize(("params", "message"), BAD)
def test_bad_networks_are_refused(params, message):
    with pytest.raises(ValueError, match=message):
        linear_pieces(params)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"times": 0}, "times"),
        ({"times": 1.5}, "times"),
        ({"v": [1]}, "one length"),
        ({"c": np.nan}, "c holds nan"),
        ({"w": 3}, "w has"),
    ],
)
def test_bad_compositions_are_refused(change, message):
    good = dict(zip(("w", "b", "v", "c"), TENT, strict=True)) | {"times": 2}
    with pytest.raises(ValueError, match=message):
        compose(**good | change)
