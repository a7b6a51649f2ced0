import math

import numpy as np

rng = np.random.default_rng(0)
accuracy, examples = 0.9, 1000
sigma = math.sqrt(accuracy * (1 - accuracy) / examples)
print(f"accuracy {accuracy} on {examples} examples: sigma is {100 * sigma:.2f} points")
print("true gap / sigma   correlation of the errors   simulated   exact")
for ratio, c in ((0, 0), (0.5, 0), (1, 0), (2, 0), (3, 0), (1, 0.5), (1, 0.9)):
    shared, own = rng.normal(size=100_000), rng.normal(size=(2, 100_000))
    error = math.sqrt(c) * shared + math.sqrt(1 - c) * own  # in units of sigma; each has variance 1
    exact = 0.5 * math.erfc(ratio / (2 * math.sqrt(1 - c)))  # Φ(-x) = erfc(x/√2)/2
    print(f"{ratio:>16} {c:>27} {(ratio + error[0] < error[1]).mean():>11.3f} {exact:>7.3f}")
