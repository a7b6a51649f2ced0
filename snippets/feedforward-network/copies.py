from math import factorial, prod

import numpy as np

from linebyline.byhand.network import Network

rng = np.random.default_rng(0)
network, x = Network([2, 16, 2], "tanh", rng=rng), rng.normal(size=(100, 2))
logits = network.forward(x)
first, second = network.params

order = rng.permutation(16)
signs = rng.choice([-1.0, 1.0], size=16)  # tanh(-z) = -tanh(z)
network.params = [
    {"w": first["w"][:, order] * signs, "b": first["b"][order] * signs},
    {"w": second["w"][order] * signs[:, None], "b": second["b"]},
]
print("the same outputs:", np.allclose(network.forward(x), logits, rtol=0, atol=1e-12))

for widths in ([3], [16], [128, 64]):
    orders = prod(factorial(n) for n in widths)
    digits = f"{orders}" if orders < 1e15 else f"about 10^{len(str(orders)) - 1}"
    print(f"hidden layers {widths}: {digits} orders, times 2^{sum(widths)} signs for tanh")
