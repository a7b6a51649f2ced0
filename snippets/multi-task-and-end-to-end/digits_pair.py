import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.losses import softmax
from linebyline.data import digits

SEEDS, FEW, MANY, TEST = 40, 60, 200, 597  # labels for A (which digit?), labels for B, test pictures
x, digit = digits()
x = x.astype(np.float32)
order = np.stack([np.random.default_rng(seed).permutation(len(x)) for seed in range(SEEDS)])
rows, test = order[:, :MANY], order[:, -TEST:]
second = {  # task B: one yes or no for each picture
    "B: has a loop": np.isin(digit, [0, 6, 8, 9]),
    "B: more ink than most": x.sum(axis=1) > np.median(x.sum(axis=1)),
}


def wrong_digits(width, b, weight, steps=100):
    """Train a shared body with two heads, all seeds side by side; return each one's share of wrong digits on the test."""
    rng = np.random.default_rng(0)
    shapes = (SEEDS, 64, width), (SEEDS, width, 10), (SEEDS, width, 1)
    params = [(rng.normal(size=shape) / np.sqrt(shape[1])).astype(np.float32) for shape in shapes]
    m, v = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]
    inputs, a, b = x[rows], np.eye(10, dtype=np.float32)[digit[rows[:, :FEW]]], b[rows][:, :, None]
    for t in range(1, steps + 1):
        body, head_a, head_b = params
        h = np.tanh(inputs @ body)  # [starts, batch, width]
        grad_a = (softmax(h[:, :FEW] @ head_a) - a) / FEW  # only the first FEW rows have a label for A
        grad_b = weight * (sigmoid(h @ head_b) - b).astype(np.float32) / MANY
        grad_h = grad_b @ head_b.swapaxes(1, 2)
        grad_h[:, :FEW] += grad_a @ head_a.swapaxes(1, 2)  # the body hears both tasks
        pairs = (inputs, grad_h * (1 - h**2)), (h[:, :FEW], grad_a), (h, grad_b)
        for i, (into, grad_z) in enumerate(pairs):  # Adam
            g = into.swapaxes(1, 2) @ grad_z
            m[i], v[i] = 0.9 * m[i] + 0.1 * g, 0.999 * v[i] + 0.001 * g**2
            params[i] = params[i] - 0.03 * (m[i] / (1 - 0.9**t)) / (np.sqrt(v[i] / (1 - 0.999**t)) + 1e-8)
    answers = (np.tanh(x[test] @ params[0]) @ params[1]).argmax(axis=2)
    return (answers != digit[test]).mean(axis=1)


for width in (4, 32):
    alone = wrong_digits(width, digit > 4, weight=0.0)
    print(f"width {width:>2}, digits alone: {100 * np.median(alone):.0f}% wrong")
    for name, b in second.items():
        both = wrong_digits(width, b, weight=1.0)
        sure = (both - alone).mean() / ((both - alone).std() / np.sqrt(SEEDS))
        verdict = "worse" if sure > 2 else "better" if sure < -2 else "not clear"
        print(f"   with {name:<23} {100 * np.median(both):.0f}% wrong: {verdict}")
