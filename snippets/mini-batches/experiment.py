import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(40, 3))  # [examples, features]
w_star = np.array([1.0, -2.0, 0.5])
for name, noise in (("every example can be fitted", 0.0), ("targets with noise", 0.5)):
    targets = x @ w_star + noise * rng.normal(size=40)
    best = np.linalg.lstsq(x, targets)[0]
    grads = x * (x @ best - targets)[:, None]  # [examples, features], at the minimum
    print(f"{name}: trace of Sigma at the minimum {grads.var(axis=0).sum():.2f}")
    w = np.zeros((200, 3))  # 200 runs, batch size 1
    for step in range(1, 2001):
        rows = rng.integers(40, size=200)
        errors = np.sum(x[rows] * w, axis=1) - targets[rows]
        w = w - 0.05 * errors[:, None] * x[rows]
        if step in (20, 200, 2000):
            distance = np.median(np.linalg.norm(w - best, axis=1))
            print(f"  step {step:4d}: median distance to the minimum", f"{distance:.2g}" if distance > 1e-6 else "below 1e-6")
