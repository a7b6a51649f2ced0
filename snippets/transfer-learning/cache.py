import numpy as np

from linebyline.byhand.conv_network import ConvNetwork
from linebyline.byhand.dense import dense
from linebyline.data import digits

rng = np.random.default_rng(0)
x = digits()[0][:200]
network = ConvNetwork(side=8, filters=(8,), sizes=(32, 5), rng=rng)
head = network.params[-1]


def features(x):
    return network.trace(x)[0][-1]


cached = features(x)  # once, before training
for epoch in range(3):
    head["w"] += rng.normal(size=head["w"].shape)  # only the head moves
    print("epoch", epoch, "cached or anew, the same bits:", np.array_equal(dense(cached, **head), network.forward(x)))
rows = rng.permutation(200)[:17]
print("in batches of 17, up to rounding:", np.allclose(dense(cached[rows], **head), network.forward(x[rows])))
moved = np.roll(x.reshape(-1, 8, 8), 1, axis=2).reshape(-1, 64)
print("after augmentation:", np.allclose(dense(cached, **head), network.forward(moved)))
