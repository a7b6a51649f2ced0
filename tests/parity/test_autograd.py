"""The engine against `jax.grad` and central differences on random expressions, and faults that this comparison must catch."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import jax
import jax.numpy as jnp
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from linebyline.autograd import Value, backward_order

SNIPPETS = Path(__file__).parents[2] / "snippets" / "autograd"
INPUTS = 3


@dataclass(frozen=True)
class Functions:
    """exp, log, tanh and relu of one kind of number."""

    exp: Callable
    log: Callable
    tanh: Callable
    relu: Callable


ENGINE = Functions(Value.exp, Value.log, Value.tanh, Value.relu)
FLOAT = Functions(math.exp, math.log, math.tanh, lambda x: max(x, 0.0))
JAX = Functions(jnp.exp, jnp.log, jnp.tanh, jax.nn.relu)

# an expression is a tuple (operation, parts); every operation keeps its result defined and of moderate size
OPERATIONS = {
    "add": lambda g, a, b: a + b,
    "subtract": lambda g, a, b: a - b,
    "multiply": lambda g, a, b: g.tanh(a) * b,
    "divide": lambda g, a, b: a / (b * b + 0.5),
    "reflected": lambda g, a, b: 2 / (a * a + 1) - (0.5 - b) * 3,
    "negate": lambda g, a: -a,
    "square": lambda g, a: a**2,
    "root": lambda g, a: (a * a + 0.5) ** 0.5,
    "inverse": lambda g, a: (a * a + 0.5) ** -1,
    "exp": lambda g, a: g.exp(g.tanh(a)),
    "log": lambda g, a: g.log(a * a + 0.5),
    "tanh": lambda g, a: g.tanh(a),
    "relu": lambda g, a: g.relu(a),
    "shared": lambda g, a: a * g.tanh(a) + a,
}
TWO = ("add", "subtract", "multiply", "divide", "reflected")
leaves = st.integers(0, INPUTS - 1)


def grow(parts):
    one = st.tuples(st.sampled_from(sorted(set(OPERATIONS) - set(TWO))), parts)
    return one | st.tuples(st.sampled_from(TWO), parts, parts)


expressions = st.recursive(leaves, grow, max_leaves=6)
points = st.lists(st.floats(-2, 2).map(lambda x: round(x, 3)), min_size=INPUTS, max_size=INPUTS)


def evaluate(expression, x, functions):
    if isinstance(expression, int):
        return x[expression]
    operation, *parts = expression
    return OPERATIONS[operation](functions, *(evaluate(part, x, functions) for part in parts))


def engine_gradient(expression, x):
    inputs = [Value(number) for number in x]
    y = evaluate(expression, inputs, ENGINE)
    y.backward()
    return y, [value.grad for value in inputs]


def largest_path_sum(output):
    """Sum the absolute products of slopes over all paths: rounding errors of a gradient are relative to this."""
    total = dict.fromkeys(backward_order(output), 0.0)
    total[output] = 1.0
    for node in total:
        for parent, slope in node.edges:
            total[parent] += abs(slope) * total[node]
    return max(total.values())


def moderate(expression, x):
    """Return the largest path sum if nothing is huge and no relu is near its kink, else None."""
    y, _ = engine_gradient(expression, x)
    order = backward_order(y)
    kinks = [node for node in order if len(node.edges) == 1 and node.edges[0][1] in (0.0, 1.0)]
    if any(abs(node.edges[0][0].data) < 1e-3 for node in kinks) or any(abs(node.data) > 1e3 for node in order):
        return None
    return largest_path_sum(y)


def jax_gradient(expression, x):
    with jax.enable_x64(True):
        return [float(slope) for slope in jax.grad(lambda x: evaluate(expression, x, JAX))([jnp.float64(v) for v in x])]


def difference_gradient(expression, x, epsilon=1e-5):
    def moved(i, step):
        return evaluate(expression, [v + step * (i == j) for j, v in enumerate(x)], FLOAT)

    return [(moved(i, epsilon) - moved(i, -epsilon)) / (2 * epsilon) for i in range(len(x))]


def disagreement(ours, theirs, scale):
    return max(abs(a - b) for a, b in zip(ours, theirs, strict=True)) / scale


@settings(derandomize=True, deadline=None, max_examples=120, suppress_health_check=[HealthCheck.filter_too_much])
@given(expressions, points)
def test_random_expressions_agree_with_jax(expression, x):
    scale = moderate(expression, x)
    assume(scale is not None and scale < 1e6)
    y, gradient = engine_gradient(expression, x)
    assert y.data == pytest.approx(evaluate(expression, x, FLOAT), rel=1e-12, abs=1e-12)
    # some 50 roundings of 1e-16, magnified by slopes up to 1e3: 1e-11; 1e-9 is what the course promises
    assert disagreement(gradient, jax_gradient(expression, x), scale) < 1e-9


@settings(derandomize=True, deadline=None, max_examples=300, suppress_health_check=[HealthCheck.filter_too_much])
@given(expressions, points)
def test_random_expressions_agree_with_central_differences(expression, x):
    scale = moderate(expression, x)
    assume(scale is not None and scale < 1e3)
    # the truncation error is as large as the third derivative: take the step away in one go of Richardson
    coarse, fine = (difference_gradient(expression, x, epsilon) for epsilon in (2e-4, 1e-4))
    refined = [(4 * b - a) / 3 for a, b in zip(coarse, fine, strict=True)]
    # rounding 1e3 · 1e-16 / 1e-4 = 1e-9; truncation (1e-4)⁴ times the fifth derivative
    assert disagreement(engine_gradient(expression, x)[1], refined, max(scale, 1.0)) < 1e-6


def caught():
    """Return whether the comparison above sees that the engine is wrong, on one expression with everything in it."""
    expression = ("divide", ("shared", ("multiply", 0, 1)), ("add", ("exp", 1), ("log", ("root", 2))))
    x = [0.7, -1.1, 0.4]
    return disagreement(engine_gradient(expression, x)[1], jax_gradient(expression, x), 1.0) > 1e-9


def test_planted_faults_are_caught(monkeypatch):
    assert not caught()

    def wrong_sign(self, other):
        return Value(self.data / other.data, ((self, 1 / other.data), (other, self.data / other.data**2)))

    def last_use_wins(self, seed=1.0):
        self.grad = seed
        for node in backward_order(self):
            for parent, slope in node.edges:
                parent.grad = slope * node.grad

    def wrong_tanh(self):
        result = math.tanh(self.data)
        return Value(result, ((self, 1 - result),))

    for name, fault in (("__truediv__", wrong_sign), ("backward", last_use_wins)):
        with monkeypatch.context() as patch:
            patch.setattr(Value, name, fault)
            assert caught(), name
    with monkeypatch.context() as patch:
        patch.setitem(globals(), "ENGINE", Functions(Value.exp, Value.log, wrong_tanh, Value.relu))
        assert caught()


def test_the_tabs_of_the_page_agree():
    by_hand, autodiff = (SNIPPETS / name for name in ("engine.out", "autodiff.out"))
    assert by_hand.read_text(encoding="utf-8") == autodiff.read_text(encoding="utf-8") != ""
