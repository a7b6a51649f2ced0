import numpy as np

from linebyline.byhand.network import Network

for depth in range(1, 5):
    sizes = [6, *[8] * (depth - 1), 3]
    rng = np.random.default_rng(depth)
    network = Network(sizes, activation="tanh", rng=rng)
    x, labels = rng.normal(size=(16, 6)), rng.integers(0, 3, 16)  # [batch, fan_in], [batch]

    loss, grads = network.gradients(x, labels)
    norms = [np.linalg.norm(layer["w"]) for layer in grads]
    print(f"depth {depth}: loss {loss:.3f}, |∇W| from first to last layer:", *[f"{norm:.3f}" for norm in norms])
