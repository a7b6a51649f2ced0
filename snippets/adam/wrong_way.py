import numpy as np

from linebyline.byhand.optimizers import adam, from_rule, sgd


def amsgrad(learning_rate, beta1, beta2):
    def rule(w, g, t, m, v, largest):
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
        largest = np.maximum(largest, v)  # never forgets
        return m / (np.sqrt(largest) + 1e-8), m, v, largest

    return from_rule(rule, learning_rate, memories=3)


def run(optimizer, large, steps):
    params, total, seen = [{"w": np.zeros(1)}], 0.0, []
    state = optimizer.init(params)
    for t in range(1, steps + 1):
        g = large if t % 3 == 1 else -1.0  # the loss of this step is g · w
        total += g * params[0]["w"][0] + (large - 2) / 3  # against standing at -1 all the time
        params, state = optimizer.update(params, [{"w": np.array([g])}], state)
        params = [{"w": np.clip(params[0]["w"], -1, 1)}]
        seen.append(params[0]["w"][0])
    return seen, total / steps


print("C      optimizer          w after 300   w after 3,000   regret per step, 3,000")
for large in (3.0, 10.0):
    beta2 = 1 / (1 + large**2)
    eta = np.sqrt(1 - beta2) / 2
    for name, optimizer in (
        ("SGD", sgd(lambda t: 0.5 / np.sqrt(t))),
        ("Adam", adam(lambda t, eta=eta: eta / np.sqrt(t), 0.0, beta2)),
        ("AMSGrad", amsgrad(lambda t, eta=eta: eta / np.sqrt(t), 0.0, beta2)),
        ("Adam, beta2 0.999", adam(lambda t: 0.5 / np.sqrt(t), 0.0, 0.999)),
    ):
        seen, regret = run(optimizer, large, 3000)
        print(f"{large:<6.0f} {name:<18} {seen[299]:<13.2f} {seen[-1]:<15.2f} {regret:.2f}")
