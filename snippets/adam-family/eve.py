import numpy as np

from linebyline.byhand.optimizers import from_rule
from linebyline.surfaces import bowl, descend


def eve(learning_rate, beta=0.9):
    def rule(w, g, t, m):
        m = beta * m + (1 - beta) * g  # Adam's first moment
        return np.sign(m), m  # the step, then what to remember

    return from_rule(rule, learning_rate, memories=1)


surface = bowl([1, 20], degrees=30)
for name, rate in (("constant rate 0.1", 0.1), ("rate 0.3 / t", lambda t: 0.3 / t)):
    path = descend(eve(rate), surface, [2.0, 1.0], 400)
    worst = surface.value(path[-50:]).max()
    print(f"{name:<18} loss at the start {surface.value(path[0]):.1f}, worst of the last 50 steps {worst:.1g}")
