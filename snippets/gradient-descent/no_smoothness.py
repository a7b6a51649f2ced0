import numpy as np


def descend(gradient, w, learning_rate, steps):
    for _ in range(steps):
        if abs(w) < 1e6:
            w = w - learning_rate * gradient(w)
    return w


for rate in (0.2, 0.02):
    ends = [descend(np.sign, 0.5 + rate / 4, rate, steps) for steps in (1000, 1001)]
    print(f"|w| at rate {rate}: the last two places are {ends[0]:.3f} and {ends[1]:.3f}")
for rate in (0.05, 0.0005):
    for part in (0.99, 1.01):
        start = part / np.sqrt(2 * rate)
        end = descend(lambda w: 4 * w**3, start, rate, 1000)
        print(f"w⁴  at rate {rate}: from {start:.2f} it {'runs away' if abs(end) > 1e6 else 'comes down'}")
