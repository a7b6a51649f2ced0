import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits
from linebyline.data.warp import random_warps, warp

images, labels = digits()
train, validation = np.arange(100), np.arange(1000, 1797)
rng = np.random.default_rng(0)
network, optimizer, seen = Network([64, 32, 10], rng=rng), momentum(0.1), set()
state = optimizer.init(network.params)
for _ in range(20):  # epochs
    for rows in rng.permutation(train).reshape(-1, 50):  # mini-batches
        maps = random_warps(rng, 50, angle=(-7.5, 7.5), shift=(-0.5, 0.5))  # drawn anew for each batch
        x = warp(images[rows].reshape(-1, 8, 8), maps).reshape(-1, 64)  # only here: training pictures
        _, grads = network.gradients(x, labels[rows])
        network.params, state = optimizer.update(network.params, grads, state)
        seen.update(row.tobytes() for row in x)
right = np.mean(network.predict(images[validation]) == labels[validation])  # pictures as they came
print("different pictures seen:", len(seen), "made from", len(train))
print("validated on pictures as they came; better than guessing:", right > 0.5)
