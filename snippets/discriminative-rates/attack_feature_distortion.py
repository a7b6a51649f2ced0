import numpy as np

rng = np.random.default_rng(0)


def train(x, y, body, head, optimizer="descent", decay=0.0):
    """Some steps, each with rates of its own and on a part of the pictures."""
    memory = np.zeros_like(body)
    for _ in range(rng.integers(3, 20)):
        rows = rng.permutation(len(x))[: rng.integers(1, len(x) + 1)]
        demand = x[rows].T @ (x[rows] @ body @ head - y[rows]) / len(rows)
        limit = np.sum(x[rows] ** 2) / len(rows) * (np.sum(body**2) + np.sum(head**2))
        rate_body, rate_head = rng.uniform(0, 1, size=2) / limit  # small enough not to explode
        grad_body = demand @ head.T
        memory = rng.uniform(0, 0.9) * memory + grad_body  # momentum, another one at each step
        step = memory if optimizer == "momentum" else np.sign(grad_body) if optimizer == "sign" else grad_body
        body, head = body - rate_body * (step + decay * body), head - rate_head * body.T @ demand
    return body, head


worst, ratios, closest, noticed = 0.0, [], 0.0, {"weight decay": 0, "signs of the gradient, as Adam's first step": 0}
for trial in range(200):
    pixels, outputs = rng.integers(3, 12), rng.integers(1, 4)
    width = rng.integers(1, pixels)
    seen = rng.integers(1, pixels)  # the pictures fill a space of so many dimensions
    basis = np.linalg.qr(rng.normal(size=(pixels, pixels)))[0]
    inside, outside = basis[:seen], basis[seen:]
    x = rng.normal(size=(rng.integers(1, 30), seen)) @ inside
    start, head = rng.normal(size=(pixels, width)), rng.normal(size=(width, outputs))
    truth = rng.normal(size=(width, outputs))  # the pretrained features are right: y is exact
    body, new = train(x, x @ start @ truth, start, head, ["descent", "momentum"][trial % 2])
    worst = max(worst, np.abs(outside @ (body - start)).max())  # claim 1
    spectrum = np.linalg.svd(outside @ start, compute_uv=False)
    smallest = spectrum[width - 1] if len(spectrum) >= width else 0.0
    error = np.linalg.norm(outside @ (body @ new - start @ truth), 2)  # claim 2: the worst error outside
    if width > 1:  # with a single feature the two sides are equal
        ratios.append(smallest * np.linalg.norm(new - truth, 2) / error)
    y = x @ start @ truth + rng.normal(size=(len(x), outputs))
    probe = np.linalg.lstsq(x @ start, y, rcond=None)[0]
    demand = x.T @ (x @ start @ probe - y) / len(x)
    closest = max(closest, np.abs(start.T @ demand @ probe.T).max())  # claim 3
    for name, kind in zip(noticed, ({"decay": 0.1}, {"optimizer": "sign"}), strict=True):
        moved = train(x, y, start, head, **kind)[0]
        noticed[name] += np.abs(outside @ (moved - start)).max() > 1e-9
print("200 networks: features outside the pictures moved by less than 1e-11:", bool(worst < 1e-11))
print("at the probe's head the features' own directions are pushed by less than 1e-11:", bool(closest < 1e-11))
for name, count in noticed.items():
    print(f"{name}: features outside moved {count} times")
print(f"sharpest ratio {max(ratios):.2f}")
