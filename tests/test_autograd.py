"""The engine alone: operators, refusals, shared subexpressions, deep graphs, a second backward; and that it needs no wheel."""

import math
import subprocess
import sys

import pytest

from linebyline.autograd import Dual, Value, backward_order
from linebyline.counted import Counted


def slopes(f, *numbers):
    inputs = [Value(number) for number in numbers]
    f(*inputs).backward()
    return [x.grad for x in inputs]


CASES = {  # the derivative of each operation, from the table of any textbook, at 2 and 5
    "a + b": (lambda a, b: a + b, 7, [1, 1]),
    "a - b": (lambda a, b: a - b, -3, [1, -1]),
    "a * b": (lambda a, b: a * b, 10, [5, 2]),
    "a / b": (lambda a, b: a / b, 0.4, [1 / 5, -2 / 25]),
    "-a": (lambda a, b: -a, -2, [-1, 0]),
    "a ** 3": (lambda a, b: a**3, 8, [12, 0]),
    "a ** -2": (lambda a, b: a**-2, 0.25, [-2 / 8, 0]),
    "a ** 0.5": (lambda a, b: a**0.5, math.sqrt(2), [0.5 / math.sqrt(2), 0]),
    "3 + a": (lambda a, b: 3 + a, 5, [1, 0]),
    "3 - a": (lambda a, b: 3 - a, 1, [-1, 0]),
    "3 * a": (lambda a, b: 3 * a, 6, [3, 0]),
    "3 / a": (lambda a, b: 3 / a, 1.5, [-3 / 4, 0]),
    "a / 4": (lambda a, b: a / 4, 0.5, [0.25, 0]),
    "exp": (lambda a, b: a.exp(), math.exp(2), [math.exp(2), 0]),
    "log": (lambda a, b: b.log(), math.log(5), [0, 1 / 5]),
    "tanh": (lambda a, b: a.tanh(), math.tanh(2), [1 / math.cosh(2) ** 2, 0]),
    "relu": (lambda a, b: a.relu() + (-b).relu(), 2, [1, 0]),
}


@pytest.mark.parametrize("name", CASES)
def test_each_operation_has_its_value_and_slopes(name):
    f, value, expected = CASES[name]
    assert f(Value(2), Value(5)).data == pytest.approx(value, rel=1e-14)  # one or two roundings of 1e-16
    # the parent that an operation leaves out keeps grad 0
    assert slopes(f, 2, 5) == pytest.approx(expected, rel=1e-14)


def test_shared_subexpressions_and_one_node_twice_add_up():
    assert slopes(lambda x: x * x, 3) == [6]
    assert slopes(lambda x: x + x + x, 3) == [3]
    assert slopes(lambda a, b: (a + b) * a, 2, 3) == [7, 2]
    shared = Value(3)
    square = shared * shared
    (square * square).backward()
    assert (square.grad, shared.grad) == (18, 4 * 27)


def test_a_second_backward_forgets_the_first():
    x = Value(3)
    y = x * x * x
    y.backward()
    y.backward()
    assert x.grad == 27
    (2 * y).backward()
    assert (x.grad, y.grad) == (54, 2)
    y.backward(seed=10.0)
    assert x.grad == 270


@pytest.mark.parametrize("shape", ["chain", "ladder"])
def test_a_graph_of_100_000_steps_needs_no_recursion(shape):
    x = Value(0.5)
    y = x
    for _ in range(100_000):
        y = y + 0.0 if shape == "chain" else y * 0.5 + y * 0.5
    y.backward()
    assert x.grad == 1


def test_the_order_puts_each_node_before_its_parents_once():
    a, b = Value(1), Value(2)
    s = a * b
    y = (s + a) * (s - b) + s
    order = backward_order(y)
    assert order[0] is y and len(set(order)) == len(order) == 7
    for place, node in enumerate(order):
        assert all(order.index(parent) > place for parent, _ in node.edges)


REFUSED = {
    "log of 0": (lambda: Value(0).log(), r"log of 0\.0: expected a number above 0"),
    "log of -1": (lambda: Value(-1).log(), r"log of -1\.0: expected"),
    "/ 0": (lambda: Value(1) / 0, r"divisor is 0\.0, expected a number other than 0"),
    "1 / Value(0)": (lambda: 1 / Value(0), "divisor is"),
    "nan": (lambda: Value(math.nan), "data is nan, expected a finite number"),
    "inf": (lambda: Value(1) + math.inf, "data is inf, expected a finite number"),
    "text": (lambda: Value("3"), "data is '3', expected a finite number"),
    "complex": (lambda: Value(1j), "data is 1j, expected a finite number"),
    "exp": (lambda: Value(1000).exp(), "data is inf, expected a finite number"),
    "product": (lambda: Value(1e300) * 1e300, "data is inf, expected a finite number"),
    "power": (lambda: Value(1e300) ** 2, "too large for a float"),
    "slope of 1 / b": (lambda: Value(1e-310) / 1e-310, "a local slope is inf, expected a finite number"),
    "root of a negative": (lambda: Value(-2) ** 0.5, "expected a finite real value and slope"),
    "root of 0": (lambda: Value(0) ** 0.5, "expected a finite real value and slope"),
    "0 ** -1": (lambda: Value(0) ** -1, "expected a finite real value and slope"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_has_no_value_or_slope_is_refused_in_words(name):
    call, words = REFUSED[name]
    with pytest.raises(ValueError, match=words):
        call()


@pytest.mark.parametrize("call", [lambda x: x + "1", lambda x: None * x, lambda x: x**x, lambda x: 2**x, lambda x: x - 1j])
def test_an_operand_of_another_type_is_left_to_python(call):
    with pytest.raises(TypeError, match="unsupported operand"):
        call(Value(2.0))
    assert Value(2).__add__("1") is NotImplemented and Value(2).__pow__("1") is NotImplemented


def test_forward_mode_follows_sums_and_products():
    x = Dual(3.0, 1.0)
    y = x * x * x + x * Dual(2.0)
    assert (y.data, y.slope) == (33, 29)


def test_counted_floats_count_what_is_done_with_them():
    x, Counted.operations = Counted(2), 0
    results = [x + 1, 1 + x, x - 1, 1 - x, x * 3, 3 * x, x / 4, 4 / x, x**2, 2**x, -x, x + x]
    assert Counted.operations == len(results) and results == [3, 3, 1, -1, 6, 6, 0.5, 2, 4, 4, -2, 4]
    assert all(type(each) is Counted for each in results)
    with pytest.raises(TypeError):
        x + "1"
    assert Counted.operations == len(results) and x > 1


@pytest.mark.parametrize("module", ["autograd", "counted"])
def test_it_imports_the_standard_library_only(module):
    blocked = ["numpy", "jax", "jaxlib", "jaxtyping", "optax", "rich"]
    code = f"import sys; sys.modules.update(dict.fromkeys({blocked})); import linebyline.{module}"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_that_guard_sees_a_blocked_import():
    code = "import sys; sys.modules['jax'] = None; import jax"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 1
