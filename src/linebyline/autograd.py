"""A scalar engine for derivatives: numbers that remember how they were made. Standard library only.

Shown whole on the page *Computation graphs*. Reverse mode is `Value` and its `backward`, forward mode is `Dual`.

Source: Baydin et al., arXiv:1502.05767, for both modes; the code is ours.
"""

# --8<-- [start:imports]
import math
from functools import wraps
from numbers import Real

# --8<-- [end:imports]

__all__ = ["Dual", "Value", "backward_order"]


# --8<-- [start:numbers_too]
def numbers_too(operator):
    """Let an operator of Values take numbers too; else return NotImplemented."""

    @wraps(operator)
    def apply(self, other):
        other = Value(other) if isinstance(other, Real) else other
        return operator(self, other) if isinstance(other, Value) else NotImplemented

    return apply


# --8<-- [end:numbers_too]


# --8<-- [start:value]
class Value:
    """A number, the numbers it was made from, and how fast it follows each of them.

    Args:
        data: a finite real number.
        edges: one pair (parent, local slope) for each operand; empty for an input. Operators fill it in.

    Attributes:
        grad: the derivative of the output with respect to this number, once `output.backward()` has run.

    Raises:
        ValueError: `data` or a slope is no finite number, as after an overflow.
    """

    def __init__(self, data: Real, edges: tuple = ()):
        slopes = [("a local slope", slope) for _, slope in edges]
        for name, number in [("data", data), *slopes]:
            if not isinstance(number, Real) or not math.isfinite(number):
                raise ValueError(f"{name} is {number!r}, expected a finite number.")
        self.data = data if isinstance(data, float) else float(data)  # keeps Counted
        self.grad = 0.0
        self.edges = edges

    def __repr__(self):
        return f"Value(data={self.data:.4g}, grad={self.grad:.4g})"

    @numbers_too
    def __add__(self, other):
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    @numbers_too
    def __sub__(self, other):
        return Value(self.data - other.data, ((self, 1.0), (other, -1.0)))

    @numbers_too
    def __mul__(self, other):
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    @numbers_too
    def __truediv__(self, other):
        if other.data == 0:
            raise ValueError(f"divisor is {other.data!r}, expected a number other than 0.")
        ratio = self.data / other.data
        return Value(ratio, ((self, 1.0 / other.data), (other, -ratio / other.data)))

    __radd__, __rmul__ = __add__, __mul__

    @numbers_too
    def __rsub__(self, other):
        return other - self

    @numbers_too
    def __rtruediv__(self, other):
        return other / self

    def __neg__(self):
        return Value(-self.data, ((self, -1.0),))

    def __pow__(self, exponent):
        if not isinstance(exponent, Real):
            return NotImplemented
        shown = f"{self.data!r} ** {exponent!r}"
        if (self.data == 0 and exponent < 1) or (self.data < 0 and exponent % 1):
            raise ValueError(f"{shown}: expected a finite real value and slope.")
        try:
            slope = exponent * self.data ** (exponent - 1)
            return Value(self.data**exponent, ((self, slope),))
        except OverflowError:
            raise ValueError(f"{shown} is too large for a float.") from None

    def exp(self):
        """Return e to this power; above 709 it is refused, as it may overflow."""
        result = math.exp(self.data) if self.data <= 709 else math.inf
        return Value(result, ((self, result),))

    def log(self):
        """Return the natural logarithm."""
        if self.data <= 0:
            raise ValueError(f"log of {self.data!r}: expected a number above 0.")
        return Value(math.log(self.data), ((self, 1.0 / self.data),))

    def tanh(self):
        """Return the hyperbolic tangent; its slope is 1 − tanh²."""
        result = math.tanh(self.data)
        return Value(result, ((self, 1.0 - result * result),))

    def relu(self):
        """Return the number if it is positive, else 0; the slope at 0 is taken to be 0."""
        return Value(max(self.data, 0.0), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self, seed: Real = 1.0):
        """Set `grad` = d output / d node, here and below; forget earlier gradients.

        Args:
            seed: the output's own gradient.
        """
        order = backward_order(self)
        for node in order:
            node.grad = 0.0
        self.grad = seed
        for node in order:
            for parent, slope in node.edges:
                parent.grad += slope * node.grad


# --8<-- [end:value]


# --8<-- [start:backward_order]
def backward_order(output):
    """Return the output and all nodes below it, each before its parents."""
    finished, seen, stack = [], set(), [(output, False)]
    while stack:
        node, parents_done = stack.pop()
        if parents_done:
            finished.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack.extend((parent, False) for parent, _ in node.edges)
    return finished[::-1]


# --8<-- [end:backward_order]


# --8<-- [start:dual]
class Dual:
    """A number and its slope along one direction: forward mode, + and * only."""

    def __init__(self, data, slope=0.0):
        self.data, self.slope = data, slope

    def __add__(self, other):
        return Dual(self.data + other.data, self.slope + other.slope)

    def __mul__(self, other):
        slope = self.slope * other.data + self.data * other.slope
        return Dual(self.data * other.data, slope)


# --8<-- [end:dual]
