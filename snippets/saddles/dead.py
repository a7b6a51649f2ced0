import numpy as np

rng = np.random.default_rng(0)
x = np.linspace(-1, 1, 21)[:, None]  # [examples, 1]
y = np.abs(x)  # two ReLU units fit it: relu(x) + relu(-x)


def forward(w, b, v, c):
    z = x * w + b  # [runs, examples, width]
    return z, np.maximum(z, 0) @ v + c


def train(w, b, v, steps=500, eta=0.1):
    c = np.zeros((len(w), 1, 1))
    for _ in range(steps):
        z, output = forward(w, b, v, c)
        error = (output - y) / len(x)
        grad_z = error @ v.transpose(0, 2, 1) * (z > 0)
        grads = [np.sum(s, axis=1, keepdims=True) for s in (x * grad_z, grad_z, error)]
        v = v - eta * np.maximum(z, 0).transpose(0, 2, 1) @ error
        w, b, c = w - eta * grads[0], b - eta * grads[1], c - eta * grads[2]
    return w, b, v, c


dead = np.full((1, 1, 2), 0.5), np.full((1, 1, 2), -1.0), np.ones((1, 2, 1))
w, b, v, c = train(*dead)
print(f"two dead units: moved {np.abs(w - 0.5).max() + np.abs(b + 1).max():.0f}, loss {np.mean((c - y) ** 2) / 2:.3f}")
nearby = [p + rng.uniform(-0.2, 0.2, (10_000, *p.shape[1:])) for p in (w, b, v, c)]
higher = np.mean((forward(*nearby)[1] - y) ** 2, axis=(1, 2)) >= np.mean((c - y) ** 2)
print(f"nearby points with a lower loss: {np.sum(~higher)} of 10,000")
for width in (1, 2, 4, 8):
    starts = [rng.normal(size=(50, *shape)) for shape in ((1, width), (1, width), (width, 1))]
    z, output = forward(*train(*starts))
    worst = np.mean((output - y) ** 2, axis=(1, 2)) / 2 > 0.01
    asleep = np.all(z <= 0, axis=(1, 2))
    print(f"width {width}: some of 50 runs end dead: {asleep.any()!s:<5}  most end above 0.01: {worst.mean() > 0.5}")
