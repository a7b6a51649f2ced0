import numpy as np

from linebyline.byhand.optimizers import from_rule, rmsprop


def maxprop(learning_rate, beta=0.9):
    def rule(w, g, t, v):
        v = np.maximum(beta * v, np.abs(g))  # RMSProp: v = beta * v + (1 - beta) * g**2
        return g / (v + 1e-8), v  # RMSProp: g / (sqrt(v) + epsilon), v

    return from_rule(rule, learning_rate, memories=1)


print("gradient        5      5      5      0      0      0      5")
for name, optimizer, size in (("MaxProp", maxprop(1.0), lambda v: v), ("RMSProp", rmsprop(1.0), np.sqrt)):
    params = [{"w": np.zeros(1)}]
    state, divisors = optimizer.init(params), []
    for g in (5.0, 5.0, 5.0, 0.0, 0.0, 0.0, 5.0):
        params, state = optimizer.update(params, [{"w": np.array([g])}], state)
        divisors.append(size(state[1][0][0]["w"][0]))
    print(f"{name} divides by " + "".join(f"{each:>4.2f}   " for each in divisors).rstrip())
