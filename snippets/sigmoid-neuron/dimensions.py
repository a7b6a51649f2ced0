import numpy as np

from linebyline.neurons import neuron_gradient, sigmoid_neuron


def guesses(x, low, high, seed):
    rng, tried = np.random.default_rng(seed), 0
    while True:
        theta = rng.uniform(-5, 5, (20_000, len(x)))  # weights and bias, from -5 to 5
        z = theta[:, :-1] @ x.T + theta[:, -1:]
        hits = np.flatnonzero(((low <= z) & (z <= high)).all(axis=1))
        if len(hits):
            return tried + hits[0] + 1
        tried += len(theta)


def steps(x, y, within):
    w, b, taken = np.zeros(x.shape[1]), 0.0, 0
    while abs(sigmoid_neuron(x, w, b) - y).max() > within:
        grad_w, grad_b = neuron_gradient(x, y, w, b)
        w, b, taken = w - 10 * grad_w, b - 10 * grad_b, taken + 1
    return taken


print("parameters   within   predicted   guesses   steps of descent")
for d, within in ((2, 0.1), (4, 0.1), (6, 0.1), (2, 0.05), (4, 0.05)):
    x = np.vstack([np.zeros(d - 1), np.eye(d - 1)])  # [examples, inputs]: the origin, and one step along each axis
    y = np.array([0.2] + [0.8] * (d - 1))
    low, high = (np.log(t / (1 - t)) for t in (y - within, y + within))  # where z gives answers that are near enough
    predicted = np.log(2) * np.prod(10 / (high - low))  # half of all seeds need fewer
    median = np.median([guesses(x, low, high, seed) for seed in range(11)])
    print(f"{d:>10} {within:>8} {predicted:>11,.0f} {float(f'{median:.1e}'):>9,.0f} {steps(x, y, within):>18}")
