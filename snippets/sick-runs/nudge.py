import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits

x, labels = (array[:640] for array in digits())


def steps_until(nudge, seed, goal=1.2, most=600):
    """Steps until the loss is below the goal, from weights of 0.1 plus a nudge."""
    rng = np.random.default_rng(seed)
    net = Network([64, 16, 10], rng=rng)
    for layer in net.params:
        layer["w"] = 0.1 + nudge * layer["w"]
    for step in range(most):
        if step % 20 == 0 and net.loss(x, labels) < goal:
            return step
        rows = rng.choice(len(x), 32)
        grads = net.gradients(x[rows], labels[rows])[1]
        net.params = [{k: p[k] - 0.5 * g[k] for k in p} for p, g in zip(net.params, grads, strict=True)]
    return most


nudges = (1.0, 1e-2, 1e-4, 1e-6)
found = [np.median([steps_until(nudge, seed) for seed in range(3)]) for nudge in nudges]
print("a smaller nudge takes longer:", found == sorted(found) and len(set(found)) == 4)
print("a millionth of the nudge, less than ten times the steps:", found[-1] < 10 * found[0])
