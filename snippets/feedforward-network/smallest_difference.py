import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import two_moons


def steps_until_apart(scale):
    """Steps until two of the 8 units differ by 0.1 in a weight; all start within `scale` of zero."""
    rng = np.random.default_rng(0)
    x, labels = two_moons(rng, 200)
    network, optimizer = Network([2, 8, 2], "tanh", rng=rng, scale=scale), momentum(0.1)
    state = optimizer.init(network.params)
    for step in range(1000):
        if np.ptp(network.params[0]["w"], axis=1).max() > 0.1:
            return step
        network.params, state = optimizer.update(network.params, network.gradients(x, labels)[1], state)
    return None


steps = [steps_until_apart(scale) for scale in (1e-3, 1e-6, 1e-9, 1e-12)]
costs = np.diff(steps)
print("every start comes apart within 200 steps:", max(steps) < 200)
print("each factor of 1000 costs 35 to 45 steps more:", bool(np.all((costs >= 35) & (costs <= 45))))
