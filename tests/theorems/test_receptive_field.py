"""Theorem `receptive-field`: a unit sees the pixels i J − a + Σ u g; the steps g tell whether they fill an interval of r pixels.

The attack on the page takes gradients of layers by hand. Here sets of pixels travel upwards, without any arithmetic on r, J
or a; and pictures are changed pixel by pixel under a network with ReLU and max pooling.
"""

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

layer = st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(0, 3), st.integers(1, 4))  # k, s, p, d
stacks = st.lists(layer, min_size=1, max_size=4)


def formulas(layers):
    """r, J, a, and the steps g with their kernels."""
    r, jump, ahead, steps = 1, 1, 0, []
    for k, s, p, d in layers:
        steps.append((d * jump, k))
        r, ahead, jump = r + (k - 1) * d * jump, ahead + p * jump, jump * s
    return r, jump, ahead, steps


def condition(steps):
    """No step is larger than 1 + what the smaller steps reach."""
    reach = 0
    for g, k in sorted(step for step in steps if step[1] > 1):
        if g > 1 + reach:
            return False
        reach += (k - 1) * g
    return True


def fields(layers, size):
    """The set of pixels of each unit of the last layer."""
    below = [{pixel} for pixel in range(size)]
    for k, s, p, d in layers:
        line = [set()] * p + below + [set()] * p
        below = [set().union(*line[i : i + d * (k - 1) + 1 : d]) for i in range(0, len(line) - d * (k - 1), s)]
        if not below:
            break
    return below


@settings(derandomize=True, deadline=None, max_examples=300)
@given(layers=stacks, more=st.integers(0, 40))
def test_the_field_is_where_and_as_long_as_the_formulas_say(layers, more):
    r, jump, ahead, steps = formulas(layers)
    assume(r <= 150)
    size = r + more
    sums = {0}
    for g, k in steps:
        sums = {t + u * g for t in sums for u in range(k)}
    for i, field in enumerate(fields(layers, size)):
        first = i * jump - ahead
        assert field <= {first + t for t in sums}  # also at the border
        if 0 <= first and first + r <= size:
            assert field == {first + t for t in sums}
            assert (min(field), max(field)) == (first, first + r - 1)
            assert (len(field) == r) == condition(steps)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(layers=st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=5))
def test_without_dilation_and_with_strides_up_to_the_kernel_there_are_no_holes(layers):
    layers = [(k, min(k, s), 0, 1) for k, s in layers]
    r, _, _, steps = formulas(layers)
    assume(r <= 2000)
    assert condition(steps)
    assert fields(layers, r)[0] == set(range(r))


@settings(derandomize=True, deadline=None, max_examples=300)
@given(layers=stacks)
def test_the_smallest_picture_for_one_unit_is_r_pixels(layers):
    layers = [(k, s, 0, d) for k, s, _, d in layers]
    r = formulas(layers)[0]
    assume(r <= 400)
    assert len(fields(layers, r)) == 1
    assert len(fields(layers, r - 1)) == 0 if r > 1 else True


@settings(derandomize=True, deadline=None, max_examples=40)
@given(layers=st.lists(layer, min_size=1, max_size=3), pooled=st.booleans(), seed=st.integers(0, 2**32 - 1))
def test_a_network_with_relu_and_max_pooling_answers_to_these_pixels_only(layers, pooled, seed):
    if pooled:
        layers = [layers[0], (2, 2, 0, 1), *layers[1:]]
    r, jump, ahead, steps = formulas(layers)
    assume(r <= 60)
    rng, size = np.random.default_rng(seed), r + 2 * jump + ahead
    weights = [rng.uniform(0.5, 1, size=k) for k, *_ in layers]

    def run(x):
        for number, ((k, s, p, d), w) in enumerate(zip(layers, weights, strict=True)):
            x = np.pad(x, [(0, 0), (p, p)])
            starts = range(0, x.shape[1] - d * (k - 1), s)
            windows = np.stack([x[:, i : i + d * (k - 1) + 1 : d] for i in starts], axis=1)
            x = windows.max(axis=2) if pooled and number == 1 else np.maximum(windows @ w, 0)
        return x

    x = rng.random(size)
    answers = run(np.concatenate([x[None], x + 1e3 * np.eye(size)]))  # one pixel at a time, raised far above the others
    changed = answers[1:] != answers[0]
    for i in range(answers.shape[1]):
        first = i * jump - ahead
        if 0 <= first and first + r <= size:
            sums = {0}
            for g, k in steps:
                sums = {t + u * g for t in sums for u in range(k)}
            assert set(np.flatnonzero(changed[:, i]).tolist()) == {first + t for t in sums}


def test_signs_can_cancel_though_no_weight_is_0():
    whole = np.convolve([1, 1, 1], [1, -1, 1])
    assert whole.tolist() == [1, 0, 1, 0, 1]
