"""The random source of one trial of a check: standard library only."""

import random
from collections.abc import Callable


class Trial(random.Random):
    """`random.Random` with a size that grows from trial to trial and with numbers that print exactly.

    What this class adds derives from `random()` alone, whose stream Python promises to keep. For a NumPy generator,
    seed one: `np.random.default_rng(rng.getrandbits(32))`.

    Attributes:
        size: How large the inputs of this trial should be, 1 to 5: small ones come first.
        drawn: Whether anything was drawn. A property that draws nothing is run once only.
    """

    def __init__(self, seed: str, size: int = 1):
        super().__init__(seed)
        self.size = size
        self.drawn = False

    def random(self) -> float:
        self.drawn = True
        return super().random()

    def getrandbits(self, k: int) -> int:
        self.drawn = True
        return super().getrandbits(k)

    def integer(self, low: int, high: int) -> int:
        """An integer from low to high, both included."""
        return low + int(self.random() * (high - low + 1))

    def number(self, low: float = -3.0, high: float = 3.0) -> float:
        """A number from low to high in steps of 0.1, so that a counter-example shows it in full."""
        return self.integer(round(10 * low), round(10 * high)) / 10

    def integers(self, *shape: int, low: int, high: int) -> list:
        """Integers from low to high, both included, in nested lists of this shape."""
        return _nested(shape, lambda: self.integer(low, high))

    def numbers(self, *shape: int, low: float = -3.0, high: float = 3.0) -> list:
        """Numbers from low to high in steps of 0.1, in nested lists of this shape: `np.array(rng.numbers(2, 3))`."""
        return _nested(shape, lambda: self.number(low, high))


def _nested(shape: tuple[int, ...], draw: Callable) -> list:
    if not shape:
        raise ValueError("shape is empty: expected at least one length, as in rng.numbers(3)")
    return [draw() if len(shape) == 1 else _nested(shape[1:], draw) for _ in range(shape[0])]
