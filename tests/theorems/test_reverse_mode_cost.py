"""Theorem `reverse-mode-cost`: value and all derivatives cost Σ (1 + s + 2d) operations, at most 5 (with ÷: 8) times the value.

The attack on the page counts with random programs and compares with the bound; here the exact count of each graph is
predicted from its operations, functions of `math` included, and the graphs are grown by hypothesis with shared parts.
"""

import math
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline import autograd
from linebyline.autograd import Dual, Value, backward_order
from linebyline.counted import Counted

TABLE = {  # operation: (operands d, cost s of the local slopes, how it is called); the result itself costs 1
    "+": (2, 0, lambda a, b: a + b),
    "-": (2, 0, lambda a, b: a - b),
    "*": (2, 0, lambda a, b: a * b),
    "/": (2, 3, lambda a, b: a / b),
    "neg": (1, 0, lambda a: -a),
    "**": (1, 2, lambda a: a**2),
    "exp": (1, 0, lambda a: a.exp()),
    "log": (1, 1, lambda a: a.log()),
    "tanh": (1, 2, lambda a: a.tanh()),
}
programs = st.lists(
    st.tuples(st.sampled_from(sorted(TABLE)), st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1, max_size=40
)


@pytest.fixture(autouse=True, scope="module")
def functions_count_too():
    """Let exp, log and tanh of the engine count as one operation each."""

    def counting(function):
        def count(x):
            Counted.operations += 1
            return Counted(function(x))

        return count

    with pytest.MonkeyPatch.context() as patch:
        functions = {name: counting(getattr(math, name)) for name in ("exp", "log", "tanh")}
        patch.setattr(autograd, "math", SimpleNamespace(isfinite=math.isfinite, inf=math.inf, **functions))
        yield


def build(program, inputs):
    """Run a program; a line whose result is undefined or of extreme size becomes a tanh. Return output and names used."""
    nodes, used = list(inputs), {}
    for name, i, j in program:
        operands = [nodes[-1 - i % min(len(nodes), 6)], nodes[j % len(nodes)]]
        for attempt in (name, "tanh", "+"):
            try:
                node = TABLE[attempt][2](*operands[: TABLE[attempt][0]])
            except ValueError:
                continue
            if 1e-3 < abs(node.data) < 1e3:
                break
        nodes.append(node)
        used[node] = attempt
    return nodes[-1], used


def replay(order, used):
    """Evaluate the value alone, on Counted numbers, for the nodes below the output; return the operations done."""
    Counted.operations, values = 0, {}
    for node in reversed(order):
        if node not in used:
            values[node] = node.data
            continue
        operands = [values[parent] for parent, _ in node.edges]
        function = {"exp": autograd.math.exp, "log": autograd.math.log, "tanh": autograd.math.tanh}.get(used[node])
        values[node] = function(*operands) if function else TABLE[used[node]][2](*operands)
        assert values[node] == node.data
    return Counted.operations


def recount(order, used, inputs):
    """Build the graph below the output once more and go backward; return the operations done."""
    Counted.operations, copies = 0, {}
    for node in reversed(order):
        operands = [copies[parent] for parent, _ in node.edges]
        copies[node] = TABLE[used[node]][2](*operands) if node in used else Value(node.data)
    copies[order[0]].backward(seed=Counted(1))
    total = Counted.operations
    for original in inputs:
        if original in copies:
            assert math.isfinite(copies[original].grad)
    return total


@settings(derandomize=True, deadline=None, max_examples=300)
@given(program=programs, numbers=st.lists(st.floats(0.5, 2), min_size=1, max_size=80))
def test_the_count_is_exact_and_below_the_bound_for_any_number_of_inputs(program, numbers):
    inputs = [Value(Counted(number)) for number in numbers]
    output, used = build(program, inputs)
    order = backward_order(output)
    names = [used[node] for node in order if node in used]
    alone, together = replay(order, used), recount(order, used, inputs)
    assert alone == len(names)
    assert together == sum(1 + TABLE[name][1] + 2 * TABLE[name][0] for name in names)
    assert together <= (8 if "/" in names else 5) * alone


@settings(derandomize=True, deadline=None, max_examples=60)
@given(n=st.integers(1, 100), family=st.sampled_from(["+", "*", "-"]))
def test_sums_and_products_reach_five_and_forward_mode_grows_with_n(n, family):
    operation = TABLE[family][2]

    def f(x):
        total = operation(x[0], x[0])
        for each in x[1:]:
            total = operation(total, each)
        return total

    numbers = [Counted(1.01)] * n
    Counted.operations = 0
    f([Value(number) for number in numbers]).backward(seed=Counted(1))
    assert Counted.operations == 5 * n
    if family != "-":
        Counted.operations = 0
        for i in range(n):
            f([Dual(number, Counted(i == j)) for j, number in enumerate(numbers)])
        assert Counted.operations == {"+": 2, "*": 4}[family] * n * n


@settings(derandomize=True, deadline=None, max_examples=30)
@given(steps=st.integers(1, 100))
def test_divisions_reach_eight(steps):
    y = Value(Counted(1.5))
    Counted.operations = 0
    for _ in range(steps):
        y = y / Value(Counted(1.1))
    y.backward(seed=Counted(1))
    assert Counted.operations == 8 * steps
