import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(60, 20))
body = np.linalg.qr(rng.normal(size=(20, 4)))[0]
truth = body @ rng.normal(size=(4, 1))
off = 0.3 * rng.normal(size=(20, 1)) / 20**0.5  # what the features cannot express
random = rng.normal(size=(4, 1))
for task, target in (("features are right", truth), ("features are nearly right", truth + off)):
    y = x @ target
    probe = np.linalg.lstsq(x @ body, y, rcond=None)[0]
    for name, head in (("random", random), ("probe", probe)):
        demand = x.T @ (x @ body @ head - y) / len(x)
        grad_body = demand @ head.T
        row = [np.linalg.norm(grad_body), np.linalg.norm(body.T @ grad_body)]
        print(f"{task:26} {name:7} gradient of the body {row[0]:.2f}, of this along the features {row[1]:.2f}")
