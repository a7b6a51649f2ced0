import numpy as np

from linebyline.byhand.optimizers import momentum
from linebyline.byhand.optimizers.rule import from_rule
from linebyline.surfaces import bowl, descend


def averaging(learning_rate, beta):
    def rule(w, g, t, v):
        v = beta * v + (1 - beta) * g
        return v, v

    return from_rule(rule, learning_rate, memories=1)


surface, start, beta = bowl([1.0, 0.05]), [1.0, 1.0], 0.9
summing = descend(momentum(0.5, beta), surface, start, 100)
same = descend(averaging(0.5 / (1 - beta), beta), surface, start, 100)
print("summing with 0.5, averaging with 5: same path:", np.allclose(summing, same, rtol=0, atol=1e-9))

for name, optimizer in (
    ("summing,   eta = 0.5", momentum(0.5, beta)),
    ("averaging, eta = 0.5", averaging(0.5, beta)),
    ("averaging, eta = 5", averaging(5.0, beta)),
    ("summing,   eta = 5", momentum(5.0, beta)),
):
    distance = np.linalg.norm(descend(optimizer, surface, start, 100)[-1])
    print(f"{name:<20} distance to the minimum after 100 steps: {distance:.1g}")
