import numpy as np

from linebyline.data import digits, split
from linebyline.metrics.intervals import binomial, wilson

x, labels = digits()
print(
    "split  1 neighbour              20 neighbours            only 1  only 20  p-value"
)
for seed in range(4):
    train, test = split(len(x), np.random.default_rng(seed))
    squares = (x**2).sum(axis=1)
    distances = (
        squares[test][:, None] - 2 * x[test] @ x[train].T + squares[train]
    )  # exact: multiples of 1/256
    order = np.argsort(distances, axis=1, kind="stable")
    votes = {
        k: [np.bincount(labels[train][row[:k]], minlength=10).argmax() for row in order]
        for k in (1, 20)
    }
    one, twenty = (votes[k] == labels[test] for k in (1, 20))
    b, c = (one & ~twenty).sum(), (twenty & ~one).sum()
    p_value = min(1, 2 * binomial(b + c, 0.5)[: min(b, c) + 1].sum())
    cells = []
    for right in (one, twenty):
        low, high = wilson(right.sum(), len(test))
        cells.append(f"{right.sum()} ({low:.1%} to {high:.1%})")
    print(f"{seed:5}  {cells[0]}   {cells[1]}   {b:6}   {c:6}   {p_value:.3f}")
