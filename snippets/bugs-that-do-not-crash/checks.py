import numpy as np

from linebyline.byhand.losses import log_softmax, softmax

rng = np.random.default_rng(0)
x, labels = rng.random((60, 64)), rng.integers(10, size=60)
w = rng.normal(size=(64, 10)) / 16
order = rng.permutation(60)


def nll(log_probs, labels):
    return -log_probs[np.arange(len(labels)), labels].mean()


def right(net, x, labels):
    return nll(log_softmax(net(x)), labels)


programs = {
    "right": right,
    "softmax twice": lambda net, x, labels: nll(log_softmax(softmax(net(x))), labels),
    "softmax along the batch": lambda net, x, labels: nll(log_softmax(net(x).T).T, labels),
    "summed, not averaged": lambda net, x, labels: len(x) * right(net, x, labels),
    "raw pixels": lambda net, x, labels: right(net, 255 * x, labels),
    "pictures shuffled alone": lambda net, x, labels: right(net, x[np.random.default_rng(1).permutation(len(x))], labels),
    "labels one row late": lambda net, x, labels: right(net, x, np.roll(labels, 1)),
    "classes from 1": lambda net, x, labels: right(net, x, (labels + 1) % 10),
}


def fresh(x):
    return x @ w


def checks(program):
    loss = program(fresh, x, labels)
    start = program(lambda x: np.zeros((len(x), 10)), x, labels)
    yield np.isclose(start, np.log(10))
    yield abs(loss - np.log(10)) < 1
    yield program(lambda x: 50 * x, np.eye(10)[labels], labels) < 1e-6  # a net that knows all answers
    yield np.isclose(program(lambda x: fresh(x) + x.sum(axis=1, keepdims=True), x, labels), loss)
    yield np.isclose(program(fresh, x[order], labels[order]), loss)
    yield np.isclose(program(fresh, np.tile(x, (2, 1)), np.tile(labels, 2)), loss)


print("                         log K  fresh  knows  shift  order  twice")
for name, program in programs.items():
    print(f"{name:23s}  " + "  ".join("ok   " if passed else "FAILS" for passed in checks(program)).rstrip())
