import numpy as np

from linebyline.byhand.optimizers import momentum, nesterov
from linebyline.surfaces import neuron

surface = neuron(np.array([0.5, 2.5]), np.array([0.2, 0.9]))
z = np.log([0.2 / 0.8, 0.9 / 0.1])  # the preactivations that fit both targets
minimum = np.array([(z[1] - z[0]) / 2, z[0] - 0.5 * (z[1] - z[0]) / 2])
starts = np.random.default_rng(0).uniform([-2, -4], [6, 4], (100, 2))


def overshoots(optimizer):
    """How far each path gets from the minimum once it has first come closest, [starts]."""
    params = [{"w": starts}]  # all starts at once: the rule works entry by entry
    state, distance = optimizer.init(params), []
    for _ in range(1000):
        params, state = optimizer.update(params, [{"w": surface.gradient(params[0]["w"])}], state)
        distance.append(np.linalg.norm(params[0]["w"] - minimum, axis=1))
    distance = np.stack(distance)  # [steps, starts]
    change = np.diff(distance, axis=0)
    approached = np.cumsum(change < 0, axis=0) > 0
    left = np.cumsum((change > 0) & approached, axis=0) > 0  # true from the first step away on
    return np.where(left, distance[1:], 0).max(axis=0)


for beta in (0.9, 0.95, 0.98):
    plain, ahead = overshoots(momentum(3.0, beta)), overshoots(nesterov(3.0, beta))
    ratio = np.median(ahead / plain)
    print(f"beta {beta}: Nesterov overshoots less from {np.sum(ahead < plain)} of 100 starts, median ratio {ratio:.2f}")
