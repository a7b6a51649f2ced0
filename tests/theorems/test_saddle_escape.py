"""Theorem `saddle-escape`: the package's own optimizer on rational saddles, in exact fractions."""

from fractions import Fraction as F

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linebyline.byhand.optimizers import sgd

rises = st.lists(st.integers(0, 12).map(lambda k: F(k, 4)), min_size=0, max_size=3)
falls = st.lists(st.integers(1, 12).map(lambda k: F(-k, 4)), min_size=1, max_size=2)
entries = st.lists(st.integers(-4, 4), min_size=5, max_size=5).filter(lambda v: v[0])
places = st.lists(st.integers(-9, 9).filter(bool).map(lambda k: F(k, 5)), min_size=5, max_size=5)
rates = st.integers(1, 19).map(lambda k: F(k, 30))  # times a curvature of at most 3: below 2


def saddle(up, down, entries):
    """A = QDQ with the rational mirror Q = I − 2vvᵀ/vᵀv; its columns are unit eigenvectors, the least curvature first."""
    curvatures = np.array(sorted(down) + up)
    v = np.array([F(k) for k in entries[: len(curvatures)]])
    q = np.array([[F(int(i == j)) for j in range(len(v))] for i in range(len(v))]) - 2 * np.outer(v, v) / (v @ v)
    return (q * curvatures) @ q, q, curvatures


def path(a, start, eta, steps):
    """Of the package's gradient descent, without rounding."""
    rule, params = sgd(eta), [{"w": start}]
    state = rule.init([{"w": np.zeros(len(start))}])
    points = [start]
    for _ in range(steps):
        params, state = rule.update(params, [{"w": a @ params[0]["w"]}], state)
        points.append(params[0]["w"])
    return points


@settings(derandomize=True, deadline=None, max_examples=150)
@given(rises, falls, entries, places, rates)
def test_each_part_grows_or_shrinks_by_its_own_factor(up, down, entries, places, eta):
    a, q, curvatures = saddle(up, down, entries)
    start = np.array(places[: len(a)])
    for t, w in enumerate(path(a, start, eta, 6)):
        for axis, curvature in zip(q.T, curvatures, strict=True):
            assert axis @ w == (1 - eta * curvature) ** t * (axis @ start)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(rises, falls, entries, places, rates, st.integers(1, 50))
def test_it_is_outside_the_ball_no_later_than_promised(up, down, entries, places, eta, radius):
    a, q, curvatures = saddle(up, down, entries)
    start = q @ (np.array(places[: len(a)]) / 10)
    part, steps = abs(q[:, 0] @ start), 0
    while part < radius and steps < 40:  # the promise without a logarithm
        part, steps = part * (1 + eta * abs(min(curvatures))), steps + 1
    last = path(a, start, eta, steps)[-1]
    assert last @ last >= min(part, radius) ** 2


@settings(derandomize=True, deadline=None, max_examples=150)
@given(rises.filter(bool), falls, entries, places, rates)
def test_without_a_part_on_the_ways_down_it_never_gets_farther(up, down, entries, places, eta):
    a, q, _ = saddle(up, down, entries)
    start = q[:, len(down) :] @ np.array(places[: len(up)])
    norms = [w @ w for w in path(a, start, eta, 6)]
    assert all(later <= earlier for earlier, later in zip(norms, norms[1:], strict=False))
    assert all(q[:, i] @ w == 0 for i in range(len(down)) for w in path(a, start, eta, 6))


@settings(derandomize=True, deadline=None, max_examples=60)
@given(rises, falls, entries, places, rates)
def test_any_part_on_a_way_down_ends_below_every_level(up, down, entries, places, eta):
    a, q, curvatures = saddle(up, down, entries)
    start = q @ np.array(places[: len(a)])
    parts = np.array([float(p) for p in q.T @ start])
    assume(parts[: len(down)].any())
    curvatures = np.array([float(c) for c in curvatures])
    slowest = max(c for c, p in zip(curvatures, parts, strict=True) if c < 0 and p)
    factors = 1 - float(eta) * curvatures

    def loss(t):
        return np.sum(curvatures * (factors**t * parts) ** 2) / 2

    t = round(np.log(1e6) / np.log1p(-float(eta) * slowest))  # the flattest way down in use has grown a million times
    if factors.max() ** t < 1e100:
        assert loss(t) < -1e3
        assert loss(2 * t) < 1e3 * loss(t)
