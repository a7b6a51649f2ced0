import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(60, 20))
body = np.linalg.qr(rng.normal(size=(20, 4)))[0]
truth = body @ rng.normal(size=(4, 1))
off = 0.3 * rng.normal(size=(20, 1)) / 20**0.5  # what the features cannot express
random = rng.normal(size=(4, 1))
print("features      head     gradient of body   along the features")
for task, target in (("right", truth), ("nearly right", truth + off)):
    y = x @ target
    probe = np.linalg.lstsq(x @ body, y, rcond=None)[0]
    for name, head in (("random", random), ("probe", probe)):
        demand = x.T @ (x @ body @ head - y) / len(x)
        grad_body = demand @ head.T
        print(f"{task:13} {name:7} {np.linalg.norm(grad_body):17.2f} {np.linalg.norm(body.T @ grad_body):20.2f}")
