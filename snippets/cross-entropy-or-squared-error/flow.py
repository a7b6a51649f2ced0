import numpy as np


def exact_times(a):
    squared_error = (np.exp(a) + 3 * a + 2.5 - 3 * np.exp(-a) - np.exp(-2 * a) / 2) / 4
    return (a + 1 - np.exp(-a)) / 2, squared_error


def steps(a, learning_rate, speed):
    z, count = -a, 0
    while z < 0:
        q = 1 / (1 + np.exp(-z))
        z, count = z + learning_rate * speed(q), count + 1
    return count


print("  a   cross-entropy: flow, descent   squared error: flow, descent   (time = steps times rate)")
for a in (1.0, 2.0, 4.0, 6.0, 8.0):
    flow = exact_times(a)
    walk = [0.01 * steps(a, 0.01, speed) for speed in (lambda q: 2 * (1 - q), lambda q: 4 * q * (1 - q) ** 2)]
    print(f"{a:3.0f} {flow[0]:21.1f} {walk[0]:7.1f} {flow[1]:22.1f} {walk[1]:8.1f}")
