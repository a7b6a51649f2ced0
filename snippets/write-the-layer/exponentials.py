import numpy as np


def softplus(z):
    return np.logaddexp(0, z)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


rng = np.random.default_rng(0)
m, tau = np.linspace(0.5, 1.5, 21)[:, None], 0.5
for name, positive in (("plain weights", lambda w: w), ("squares", np.square), ("softplus", softplus), ("exponentials", np.exp)):
    broken = 0
    for _ in range(1000):  # 1,000 layers of 5 units, all parameters drawn at random
        b1, w1, b2, w2, w3 = rng.normal(size=(5, 5))
        price = (softplus(b1 - m * positive(w1)) * sigmoid(b2 + tau * positive(w2))) @ positive(w3)
        broken += not (np.diff(price) < 0).all()
    print(f"{name:<13} not everywhere falling in m: {broken:>3} of 1000 layers")
