import numpy as np

from linebyline.byhand.dense import init_dense
from linebyline.training.watch import STEEPEST, watch

rng = np.random.default_rng(0)
sharpest, broken, steps = dict.fromkeys(("sigmoid", "tanh", "relu", "aligned"), 0.0), 0, 0
for net in range(240):
    kind = list(sharpest)[net % 4]
    activation = "sigmoid" if kind == "aligned" else kind
    sizes = [6, *rng.integers(1, 9, int(rng.integers(2, 6))), 3]
    params = [
        dict(zip("wb", init_dense(rng, a, b, float(10 ** rng.uniform(-1, 1))), strict=True))
        for a, b in zip(sizes[:-1], sizes[1:], strict=True)
    ]
    x, labels = rng.normal(size=(5, 6)), rng.integers(0, 3, 5)
    if kind == "aligned":  # as sharp as can be: one example, scaled orthogonal weights, biases that put every Z at 0
        x, labels, h = x[:1], labels[:1], x[:1]
        params = [{"w": 4 * np.linalg.qr(rng.normal(size=(6, 6)))[0]} for _ in params]
        for layer in params:
            layer["b"] = -(h @ layer["w"])[0]
            h = np.full((1, 6), 0.5)
    reports = watch(params, x, labels, activation)
    for below, above, layer in zip(reports[:-1], reports[1:], params[1:], strict=True):
        bound = STEEPEST[activation] * np.linalg.norm(layer["w"], 2) * above.delta
        ratio = below.delta / bound if bound else 0.0
        broken, steps = broken + (ratio > 1 + 1e-9), steps + 1
        sharpest[kind] = max(sharpest[kind], ratio)
print(f"240 networks, {steps} layers, the bound broken {broken} times")
for kind, ratio in sharpest.items():
    print(f"{kind:<8} measured / bound up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
