"""Floats that count the arithmetic done with them: how the lectures measure cost without a clock. Standard library only."""

__all__ = ["Counted"]


class Counted(float):
    """A float that adds 1 to `Counted.operations` at each + − * / ** and change of sign; results are Counted too.

    Set `Counted.operations = 0` before the work to be measured. Comparisons and functions of `math` do not count.
    """

    operations = 0


def _counting(name):
    """Return the float's operator of this name as one that counts."""
    plain = getattr(float, name)

    def operator(self, *other):
        result = plain(self, *other)
        if result is NotImplemented:
            return result
        Counted.operations += 1
        return Counted(result)

    return operator


for _name in ("add", "sub", "mul", "truediv", "pow"):
    for _method in (f"__{_name}__", f"__r{_name}__"):
        setattr(Counted, _method, _counting(_method))
Counted.__neg__ = _counting("__neg__")
