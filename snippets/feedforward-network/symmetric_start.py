import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import two_moons

rng = np.random.default_rng(0)
x, labels = two_moons(rng, 200)
w1, w2 = 0.1 * rng.normal(size=(2, 8)), 0.1 * rng.normal(size=(8, 2))
starts = {
    "all weights zero": (0 * w1, 0 * w2),
    "all weights 0.5": (0 * w1 + 0.5, 0 * w2 + 0.5),
    "equal going in, random going out": (0 * w1 + 0.5, w2),
    "small and random": (w1, w2),
}
print("after 300 steps                   rank of H_1   right on the two moons")
for name, (first, second) in starts.items():
    network, optimizer = Network([2, 8, 2], "tanh", rng=rng), momentum(0.5)
    network.params = [{"w": first, "b": np.zeros(8)}, {"w": second, "b": np.zeros(2)}]
    state = optimizer.init(network.params)
    for _ in range(300):
        network.params, state = optimizer.update(network.params, network.gradients(x, labels)[1], state)
    hidden = network.activation(network.trace(x)[1][0])  # [batch, width]
    rank = np.linalg.matrix_rank(hidden, tol=1e-4)
    print(f"{name:34}{rank if rank < 2 else 'above 1':<14}{np.mean(network.predict(x) == labels):.1f}")
