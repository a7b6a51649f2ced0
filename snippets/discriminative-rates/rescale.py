import numpy as np

rng = np.random.default_rng(0)
x, y = rng.normal(size=(60, 20)), rng.normal(size=(60, 1))
body, head = rng.normal(size=(20, 4)) / 20**0.5, rng.normal(size=(4, 1))
c, rate = 1 / 2.6, 0.05


def gradients(body, head):
    demand = x.T @ (x @ body @ head - y) / len(x)
    return demand @ head.T, body.T @ demand


u, other_head = body / c**0.5, head  # body = sqrt(c) u: the same network, in another unit
for _ in range(500):
    grad_body, grad_head = gradients(body, head)
    body, head = body - c * rate * grad_body, head - rate * grad_head  # two rates
    grad_body, grad_head = gradients(c**0.5 * u, other_head)
    u, other_head = u - rate * c**0.5 * grad_body, other_head - rate * grad_head  # one rate; chain rule: d body / d u = sqrt(c)
print("after 500 steps the same network:", np.allclose(body, c**0.5 * u, rtol=1e-9) and np.allclose(head, other_head, rtol=1e-9))

steep = np.diag([100.0, 1.0])  # a bowl: layer 1 is 100 times as steep as layer 2
for name, rates in (("one rate", [1.0, 1.0]), ("layer 1 at a hundredth", [0.01, 1.0]), ("layer 2 at a hundredth", [1.0, 0.01])):
    root = np.diag(rates) ** 0.5
    print(f"{name:23} kappa {np.linalg.cond(root @ steep @ root):.0f}")
