import numpy as np

rng = np.random.default_rng(0)
off, sharpest = [], 0.0
for _ in range(1000):
    inputs, classes, values = rng.integers(1, 30), rng.integers(2, 6), rng.integers(1, 6)
    weight, truth = rng.dirichlet(np.ones(inputs)), rng.dirichlet(np.ones(classes), size=inputs)  # P(x), P(y | x)
    says = rng.integers(values, size=inputs)  # which of its few values the predictor says for x
    q = rng.dirichlet(np.ones(classes), size=values) + 1e-9
    q /= q.sum(axis=1, keepdims=True)
    share = np.bincount(says, weight, minlength=values)
    used = share > 0
    pi = np.array([weight[says == v] @ truth[says == v] for v in range(values)])[used] / share[used, None]
    share, said = share[used], q[used]
    log_loss = -weight @ (truth * np.log(q[says])).sum(axis=1)  # over inputs and labels, no groups in it
    squares = [((q[says] - np.eye(classes)[y]) ** 2).sum(axis=1) for y in range(classes)]
    brier = weight @ (truth * np.array(squares).T).sum(axis=1)
    off.append(abs(log_loss - share @ (pi * np.log(pi / said)).sum(axis=1) + share @ (pi * np.log(pi)).sum(axis=1)))
    off.append(abs(brier - share @ ((pi - said) ** 2).sum(axis=1) - share @ (1 - (pi**2).sum(axis=1))))
    refinement = -share @ (pi * np.log(pi)).sum(axis=1)
    for scale in (1.0, 0.1, 0.01):  # relabel the values: say r(q) instead, ever nearer to pi
        r = pi * np.exp(scale * rng.normal(size=pi.shape))
        r /= r.sum(axis=1, keepdims=True)
        ratio = refinement / -(share @ (pi * np.log(r)).sum(axis=1))
        assert ratio < 1 + 1e-12
        sharpest = max(sharpest, ratio if scale == 0.1 else 0.0)
print(f"loss = calibration + refinement, 2000 times, largest gap below 1e-12: {max(off) < 1e-12}")
print("3000 relabelled predictors, none below the refinement")
print(f"sharpest ratio {sharpest:.2f}")
