import random

from linebyline.autograd import Value

PATTERNS = (((-1, -1), -1), ((-1, 1), 1), ((1, -1), 1), ((1, 1), -1))
HIDDEN, LEARNING_RATE, STEPS = 3, 0.5, 150


def network(params, x):
    """Three tanh units, each two weights and a bias; then one linear output."""
    units = [params[3 * i : 3 * i + 3] for i in range(HIDDEN)]
    hidden = [(w1 * x[0] + w2 * x[1] + b).tanh() for w1, w2, b in units]
    *outgoing, bias = params[3 * HIDDEN :]
    return sum((w * h for w, h in zip(outgoing, hidden, strict=True)), start=bias)


def train(seed):
    source = random.Random(seed)
    params = [Value(2 * source.random() - 1) for _ in range(4 * HIDDEN + 1)]
    losses = []
    for _ in range(STEPS):
        squares = ((network(params, x) - target) ** 2 for x, target in PATTERNS)
        loss = sum(squares) / (2 * len(PATTERNS))
        loss.backward()
        losses.append(loss.data)
        params = [Value(p.data - LEARNING_RATE * p.grad) for p in params]
    right = sum(network(params, x).data * target > 0 for x, target in PATTERNS)
    return losses[-1] < losses[0], right == len(PATTERNS)


runs = [train(seed) for seed in range(9)]
print("parameters:", 4 * HIDDEN + 1)
print("the loss fell in all 9 runs:", all(fell for fell, _ in runs))
solved = sum(right for _, right in runs)
print("all four patterns right in at least 8 of 9 runs:", solved >= 8)
