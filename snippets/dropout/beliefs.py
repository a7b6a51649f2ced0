import numpy as np

from linebyline.byhand.dropout import dropout_mask
from linebyline.byhand.losses import softmax
from linebyline.data.digits import digits

images, digit = digits()


def accuracies(seed, width, noise, rate):
    """Test accuracy without a mask, with one mask left on, and by the mean probabilities under 20 masks."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(digit))
    x, test = images[order[:200]], order[-500:]
    labels = np.where(rng.random(200) < noise, rng.integers(0, 10, 200), digit[order[:200]])
    targets = np.eye(10)[labels]
    params = [rng.normal(size=(64, width)) / np.sqrt(32), rng.normal(size=(width, 10)) / np.sqrt(width)]
    u = [np.zeros_like(w) for w in params]
    for _ in range(100):
        z = x @ params[0]
        mask = dropout_mask(rng, z.shape, rate) if rate else 1.0
        h = np.maximum(z, 0) * mask
        grad_z = (softmax(h @ params[1]) - targets) / 200
        grads = [x.T @ (grad_z @ params[1].T * mask * (z > 0)), h.T @ grad_z]
        u = [0.9 * velocity + grad for velocity, grad in zip(u, grads, strict=True)]
        params = [w - 0.1 * velocity for w, velocity in zip(params, u, strict=True)]
    h = np.maximum(images[test] @ params[0], 0)
    probs = [softmax(h * dropout_mask(rng, h.shape, rate) @ params[1]) for _ in range(20 if rate else 1)]
    return [np.mean(p.argmax(axis=1) == digit[test]) for p in (h @ params[1], probs[0], np.mean(probs, axis=0))]


def verdict(change):
    words = (("up by over 0.03", change.min() > 0.03), ("down by over 0.03", change.max() < -0.03))
    return next((text for text, holds in words if holds), f"within 0.04: {np.abs(change).max() < 0.04}")


print("test accuracy in each of 4 seeds    trained with dropout   then left on        mean of 20 masks")
settings = (("8 units", 8, 0.0), ("64 units", 64, 0.0), ("64 units, 30% of labels redrawn", 64, 0.3))
for name, width, noise in settings:
    without = np.array([accuracies(seed, width, noise, rate=0)[0] for seed in range(4)])
    off, on, many = np.array([accuracies(seed, width, noise, rate=0.5) for seed in range(4)]).T
    print(f"{name:<35} {verdict(off - without):<22} {verdict(on - off):<19} {verdict(many - off)}")
