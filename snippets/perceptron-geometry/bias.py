import numpy as np

from linebyline.neurons import threshold_unit, with_ones

rng = np.random.default_rng(0)
same = 0
for _ in range(1000):
    x, w, b = (
        rng.integers(-9, 10, (5, 3)).astype(float),
        rng.normal(size=3),
        rng.normal(),
    )
    inside = threshold_unit(
        with_ones(x), np.array([b, *w]), 0.0
    )  # the first input is always 1
    same += (threshold_unit(x, w, b) == inside).all()
print(f"the bias as a weight: the same answers in {same} of 1000 cases")
