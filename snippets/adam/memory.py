import numpy as np


def last_place(large, beta2, beta1=0.0, steps=3000):
    w = m = v = 0.0
    for t in range(1, steps + 1):
        g = large if t % 3 == 1 else -1.0
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        step = m / (1 - beta1**t) / np.sqrt(v / (1 - beta2**t))
        w = np.clip(w - 0.5 / np.sqrt(t) * step, -1, 1)
    return w


memories = (0.01, 0.1, 0.2, 0.3, 0.5, 0.9, 0.99)
print("sign of w after 3,000 steps; -1 is best")
print("beta2    " + "".join(f"{beta2:>6}" for beta2 in memories))
for large in (2.1, 3.0, 10.0, 100.0):
    print(f"{f'C = {large:g}':<9}" + "".join(f"{np.sign(last_place(large, beta2)):>+6.0f}" for beta2 in memories))
