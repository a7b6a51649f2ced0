import itertools
import math
from collections import Counter

import numpy as np

from linebyline.sweeps import ASSIGNMENT

APPLIES = {"momentum": {"momentum", "nesterov"}, "beta2": {"adam", "nadam"}}  # setting -> optimizers that read it
EXTRA = {"momentum": [0.8, 0.9, 0.99], "beta2": [0.99, 0.999]}


def draw(rng):
    """Draw the optimizer first, then only the settings that it reads."""
    chosen = {name: values[rng.integers(len(values))] for name, values in ASSIGNMENT.items()}
    for name, optimizers in APPLIES.items():
        if chosen["optimizer"] in optimizers:
            chosen[name] = EXTRA[name][rng.integers(len(EXTRA[name]))]
    return chosen


others = math.prod(len(values) for name, values in ASSIGNMENT.items() if name != "optimizer")
flat = math.prod(len(values) for values in (ASSIGNMENT | EXTRA).values())
different = {
    (optimizer, *(value if optimizer in APPLIES[name] else None for name, value in zip(EXTRA, cell, strict=True)))
    for optimizer in ASSIGNMENT["optimizer"]
    for cell in itertools.product(*EXTRA.values())
}
print(f"cells of the assignment: {others * len(ASSIGNMENT['optimizer']):,}")
print(f"with both new settings as one product: {flat:,}, of which different trainings: {others * len(different):,}")
rng = np.random.default_rng(0)
drawn = [draw(rng) for _ in range(6000)]
print("one draw of sgd has:", "momentum" in next(each for each in drawn if each["optimizer"] == "sgd"))
counts = Counter(each["optimizer"] for each in drawn)
print(f"each optimizer has a sixth of 6000 draws, within 100: {all(abs(count - 1000) < 100 for count in counts.values())}")
flat_share = Counter(optimizer for optimizer, *_ in different)
print(f"drawn evenly from the list of different trainings, sgd has 1 of {len(different) // flat_share['sgd']}", end="")
print(f", momentum {flat_share['momentum']} of {len(different)}")
