import numpy as np

from linebyline.byhand.losses import one_hot
from linebyline.byhand.network import Network


def train(net, x, labels):
    for _ in range(600):
        _, grads = net.gradients(x, labels)
        for layer, grad in zip(net.params, grads, strict=True):
            layer["w"], layer["b"] = layer["w"] - grad["w"], layer["b"] - grad["b"]
    return net


rng = np.random.default_rng(0)
x, labels = rng.normal(size=(60, 4)), rng.integers(0, 3, 60)
new = np.array([2, 0, 1])  # class k is now called new[k]
plain, other = (Network([4, 8, 3], rng=np.random.default_rng(1)) for _ in range(2))
other.params[1]["w"] = other.params[1]["w"][:, np.argsort(new)]  # its first columns move too
same = new[train(plain, x, labels).predict(x)] == train(other, x, new[labels]).predict(x)
print("target classes numbered anew: the same answers on all 60 rows:", same.all())

likes = np.array([0, 0, 0, 1, 1, 1])  # six kinds of tea, disliked or liked
for title, code in (("sorted", [0, 1, 2, 3, 4, 5]), ("alternating", [0, 2, 4, 1, 3, 5])):
    number = np.array(code)[:, None] / 5  # one input, from 0 to 1
    rows = one_hot(np.array(code), classes=6)
    for kind, inputs in (("one number", number), ("one-hot", rows)):
        net = Network([inputs.shape[1], 2], rng=np.random.default_rng(1))
        right = train(net, inputs, likes).predict(inputs) == likes
        print(f"input {title:11} {kind:10}: all six right: {right.all()}")
