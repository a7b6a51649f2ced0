import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits

x, labels = digits()
print(f"log 10 = {np.log(10):.2f}")
for name, size in (("last layer all zeros", 0.0), ("last layer as drawn", 1.0), ("last layer 30 times as large", 30.0)):
    losses = []
    for seed in range(9):
        net = Network([64, 32, 32, 10], rng=np.random.default_rng(seed))
        net.params[-1]["w"] *= size
        losses.append(net.loss(x, labels))
    print(f"{name:<29} loss at step 0: median {np.median(losses):5.2f}")
