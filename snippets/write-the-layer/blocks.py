import numpy as np


def softplus(z):
    return np.logaddexp(0, z)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def rises(f):
    return bool((np.diff(f(x), axis=0) > 0).all())


def bends_up(f):
    return bool((f((x + x[::-1]) / 2) <= (f(x) + f(x[::-1])) / 2 + 1e-12).all())


rng = np.random.default_rng(0)
x = np.sort(rng.normal(size=(40, 3)), axis=0)  # [points, 3]: all inputs grow from row to row
rows, order = rng.normal(size=(6, 3)), rng.permutation(6)  # a set of 6 members
w, v, u, b = rng.normal(size=(3, 4)), rng.normal(size=(4, 2)), rng.normal(size=(3, 2)), rng.normal(size=4)
e = np.exp


def increasing(x):
    return sigmoid(x @ e(w) + b) @ e(v)


def convex(x):  # the second layer needs positive weights, the first and the direct path do not
    return softplus(softplus(x @ w + b) @ e(v) + x @ u)


def careless(x):
    return softplus(softplus(x @ w + b) @ v + x @ u)


def between(x):
    return 2 + 3 * sigmoid(x @ w + b)


def equivariant(rows):
    return np.tanh(rows @ w + rows.mean(axis=0) @ (2 * w))


def plain(x):
    return sigmoid(x @ w + b) @ v


print("increasing:     e^w, increasing activations ", rises(increasing), "| plain weights", rises(plain))
print("convex:         positive sum of convex      ", bends_up(convex), "| plain weights", bends_up(careless))
print("from 2 to 5:    2 + 3 sigmoid(z)            ", bool((abs(between(99 * x) - 3.5) <= 1.5).all()))
print("equivariant:    each row and the mean       ", np.allclose(equivariant(rows[order]), equivariant(rows)[order]))
print("invariant:      then the mean over the rows ", np.allclose(*(equivariant(r).mean(axis=0) for r in (rows[order], rows))))
print("0 at x = 0:     f(x) - f(0)                 ", not (increasing(0 * x) - increasing(0 * x[:1])).any())
