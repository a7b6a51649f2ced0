import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import adam
from linebyline.data import two_moons

x, labels = two_moons(np.random.default_rng(0), 200)
network, optimizer = Network([2, 8, 2], "relu", rng=np.random.default_rng(1)), adam(0.05)
state = optimizer.init(network.params)
for _ in range(300):
    network.params, state = optimizer.update(network.params, network.gradients(x, labels)[1], state)
trained = network.params
twin = [  # the same function: relu(10 z) = 10 relu(z), and the next layer divides by 10
    {"w": 10 * trained[0]["w"], "b": 10 * trained[0]["b"]},
    {"w": trained[1]["w"] / 10, "b": trained[1]["b"]},
]


def direction(params, rng, normalised):
    """Random weights; normalised: each column as long as the one it is added to."""
    drawn = [rng.normal(size=layer["w"].shape) for layer in params]
    if not normalised:
        return drawn
    pairs = zip(params, drawn, strict=True)
    return [d * np.linalg.norm(layer["w"], axis=0) / np.linalg.norm(d, axis=0) for layer, d in pairs]


def slice_map(params, seed, normalised, steps=(-0.5, -0.25, 0, 0.25, 0.5)):
    """The loss on params + α u + β v, [alphas, betas]."""
    rng = np.random.default_rng(seed)
    u, v = direction(params, rng, normalised), direction(params, rng, normalised)
    loss = np.empty((len(steps), len(steps)))
    for i, alpha in enumerate(steps):
        for j, beta in enumerate(steps):
            network.params = [
                {"w": layer["w"] + alpha * p + beta * q, "b": layer["b"]}  # the biases stay
                for layer, p, q in zip(params, u, v, strict=True)
            ]
            loss[i, j] = network.loss(x, labels)
    return loss


for normalised in (False, True):
    same, higher = 0, 0
    for seed in range(20):
        one, two = (slice_map(params, seed, normalised) for params in (trained, twin))
        same += np.allclose(one, two, rtol=1e-6)
        higher += two.mean() > 1.1 * one.mean()
    print(f"normalised: {normalised!s:<5}  same map for the twin: {same} of 20, higher: {higher} of 20")
