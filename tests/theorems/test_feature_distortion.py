"""Theorem `feature-distortion`: fine-tuning moves the features inside the span of the training inputs, and nowhere else.

The attack on the page draws floating-point networks and uses the formulas of the gradient. Here all numbers are fractions, so
that "unmoved" means equal; the gradient is summed example by example, entry by entry; directions outside are made by whole
numbers. Claim 2 is tested by trying inputs, claim 3 by JAX's gradient.
"""

from fractions import Fraction

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

quick = settings(derandomize=True, deadline=None, max_examples=40)


def outputs_of(x, body, head):
    hidden = [sum(x[p] * body[p][j] for p in range(len(x))) for j in range(len(head))]
    return hidden, [sum(hidden[j] * head[j][o] for j in range(len(head))) for o in range(len(head[0]))]


def descend(examples, body, head, steps, decay=0):
    """Gradient descent by loops over examples and entries; steps holds (rate of the body, rate of the head, rows)."""
    for rate_body, rate_head, rows in steps:
        grad_body = [[Fraction(0)] * len(head) for _ in body]
        grad_head = [[Fraction(0)] * len(head[0]) for _ in head]
        for x, y in (examples[row] for row in rows):
            hidden, outputs = outputs_of(x, body, head)
            for o, output in enumerate(outputs):
                error = (output - y[o]) / len(rows)
                for j in range(len(head)):
                    grad_head[j][o] += error * hidden[j]
                    for p in range(len(body)):
                        grad_body[p][j] += error * head[j][o] * x[p]
        body = moved(body, grad_body, rate_body, decay)
        head = moved(head, grad_head, rate_head, 0)
    return body, head


def moved(weights, grads, rate, decay):
    pairs = zip(weights, grads, strict=True)
    return [[w - rate * (g + decay * w) for w, g in zip(*pair, strict=True)] for pair in pairs]


@st.composite
def trainings(draw):
    pixels, width, outputs, batch = (draw(st.integers(*limits)) for limits in ((2, 4), (1, 3), (1, 2), (1, 3)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))

    def whole(*shape):
        return rng.integers(-3, 4, size=shape)

    outside = whole(pixels)
    outside[0] = 1 + abs(outside[0])  # not 0
    raw = whole(batch, pixels)
    inputs = np.vectorize(Fraction)((outside @ outside) * raw - np.outer(raw @ outside, outside))  # orthogonal to `outside`
    exact = [np.vectorize(Fraction)(whole(*shape)).tolist() for shape in ((batch, outputs), (pixels, width), (width, outputs))]
    targets, body, head = exact
    rates = st.fractions(min_value=-2, max_value=2, max_denominator=5)  # claim 1 holds even for rates below 0
    rows = st.lists(st.integers(0, batch - 1), min_size=1, max_size=3)
    steps = draw(st.lists(st.tuples(rates, rates, rows), min_size=1, max_size=3))
    return list(zip(inputs.tolist(), targets, strict=True)), body, head, steps, outside.tolist()


@quick
@given(trainings())
def test_features_of_an_input_outside_stay_exactly(training):
    examples, body, head, steps, outside = training
    assert all(sum(a * b for a, b in zip(outside, x, strict=True)) == 0 for x, _ in examples)
    new_body, new_head = descend(examples, body, head, steps)
    assert outputs_of(outside, new_body, new_head)[0] == outputs_of(outside, body, head)[0]


def test_they_move_with_weight_decay_and_inside():
    examples, body, head = [([Fraction(1), Fraction(0)], [Fraction(1)])], [[Fraction(1)], [Fraction(1)]], [[Fraction(2)]]
    steps = [(Fraction(1, 4), Fraction(1, 4), [0])]
    assert descend(examples, body, head, steps)[0] == [[Fraction(1, 2)], [1]]  # as in the exercise by hand
    assert descend(examples, body, head, steps, decay=1)[0] == [[Fraction(1, 4)], [Fraction(3, 4)]]


@quick
@given(st.integers(0, 2**32 - 1))
def test_some_input_outside_is_as_wrong_as_the_bound(seed):
    rng = np.random.default_rng(seed)
    width = rng.integers(1, 4)
    pixels = rng.integers(width + 2, 9)
    seen = rng.integers(1, pixels - width + 1)
    basis = np.linalg.qr(rng.normal(size=(pixels, pixels)))[0]
    x = rng.normal(size=(10, seen)) @ basis[:seen]
    body = start = rng.normal(size=(pixels, width))
    head, truth = rng.normal(size=(width, 1)), rng.normal(size=(width, 1))
    for _ in range(30):
        residual = (x @ body @ head - x @ start @ truth) / len(x)
        body, head = body - 0.01 * x.T @ residual @ head.T, head - 0.01 * body.T @ x.T @ residual
    outside = basis[seen:]
    gram = start.T @ outside.T @ outside @ start
    bound = np.sqrt(max(np.linalg.eigvalsh(gram)[0], 0.0)) * np.linalg.norm(head - truth)
    direction = outside.T @ (outside @ start @ (head - truth))  # the worst input, by Cauchy and Schwarz
    tried = [direction, *(outside.T @ rng.normal(size=(len(outside), 1)) for _ in range(20))]
    errors = [abs(((u / np.linalg.norm(u)).T @ (body @ head - start @ truth)).item()) for u in tried]
    assert errors[0] >= bound * (1 - 1e-9)
    assert max(errors) <= errors[0] * (1 + 1e-9)


@quick
@given(st.integers(0, 2**32 - 1), st.booleans())
def test_the_probes_head_does_not_push_along_the_features(seed, exact):
    rng = np.random.default_rng(seed)
    x, body = rng.normal(size=(12, 6)), rng.normal(size=(6, 2))
    y = x @ body @ rng.normal(size=(2, 1)) + (0 if exact else rng.normal(size=(12, 1)))
    features = x @ body
    probe = np.linalg.solve(features.T @ features, features.T @ y)
    with jax.enable_x64(True):
        grad = np.asarray(jax.grad(lambda b: 0.5 * jnp.mean((x @ b @ probe - y) ** 2))(jnp.asarray(body)))
    scale = np.linalg.norm(x) ** 2 * np.linalg.norm(body) * (1 + np.linalg.norm(probe)) ** 2 * np.linalg.cond(features) ** 2
    assert np.abs(body.T @ grad).max() < 1e-13 * scale * np.linalg.norm(body)
    assert (np.abs(grad).max() < 1e-13 * scale) == exact
