import numpy as np

from linebyline.byhand.losses import log_softmax, one_hot, softmax
from linebyline.data import digits
from linebyline.surfaces import bowl, neuron


def backtrack(loss, w, g, eta):
    before, tried = loss(w), 1
    while loss(w - eta * g) > before - 0.1 * eta * np.sum(g * g):
        eta, tried = eta / 2, tried + 1
    return eta, tried


def best_of_five(loss, w, g):
    rates = (0.1, 0.5, 1.0, 5.0, 10.0)
    return rates[int(np.argmin([loss(w - rate * g) for rate in rates]))], 5


METHODS = {  # (loss, w, g, last rate) -> the rate, and how often it evaluated the loss
    "always 0.1": lambda loss, w, g, last: (0.1, 0),
    "always 1": lambda loss, w, g, last: (1.0, 0),
    "always 10": lambda loss, w, g, last: (10.0, 0),
    "best of five": lambda loss, w, g, last: best_of_five(loss, w, g),
    "backtracking from 10": lambda loss, w, g, last: backtrack(loss, w, g, 10.0),
    "from twice the last": lambda loss, w, g, last: backtrack(loss, w, g, 2 * last),
}


def count(method, loss, gradient, w, target, most=4000):
    steps, losses, rate, now = 0, 0, 1.0, loss(w)
    while now > target:
        g = gradient(w)
        rate, tried = method(loss, w, g, rate)
        w, steps, losses = w - rate * g, steps + 1, losses + tried
        now = loss(w)  # to know when to stop: not counted
        if steps == most or now > 1e3:
            return f"{'too slow' if steps == most else 'diverges':>22}"
    return f"{steps:>8}{losses:>7}{3 * steps + losses:>7}"  # a gradient costs about three passes, a loss one


x, labels = digits()
x, labels = np.column_stack([np.ones(200), x[:200]]), labels[:200]
targets = one_hot(labels, 10)
tilted, plateau = bowl((0.7, 12), degrees=30), neuron([0.5, 2.5], [0.2, 0.9])
PROBLEMS = (
    (tilted.value, tilted.gradient, np.array([3.0, 1.0]), 1e-6),
    (plateau.value, plateau.gradient, np.array([-4.0, -4.0]), 1e-3),
    (
        lambda w: -np.mean(np.sum(targets * log_softmax(x @ w), axis=1)),
        lambda w: x.T @ (softmax(x @ w) - targets) / len(x),
        np.zeros((65, 10)),
        0.2,
    ),
)
print(f"{'':<20}{'bowl':>22}{'neuron':>22}{'digits':>22}")
print(f"{'':<20}" + f"{'steps':>8}{'losses':>7}{'passes':>7}" * 3)
for name, method in METHODS.items():
    print(f"{name:<20}" + "".join(count(method, *problem) for problem in PROBLEMS))

loss, gradient, w, target = PROBLEMS[2]
losses = [loss(w)]
while losses[-1] > target:
    w = w - 10 * gradient(w)
    losses.append(loss(w))
print(f"always 10 on the digits: the loss rises in {np.sum(np.diff(losses) > 0)} of {len(losses) - 1} steps")
