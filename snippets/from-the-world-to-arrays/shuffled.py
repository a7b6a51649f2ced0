import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits

x, labels = digits()
x, labels = x[:200], labels[:200]
order = np.random.default_rng(1).permutation(64)  # one shuffle for all pictures

plain = Network([64, 16, 10], rng=np.random.default_rng(0))
mixed = Network([64, 16, 10], rng=np.random.default_rng(0))
mixed.params[0]["w"] = mixed.params[0]["w"][order]  # shuffle the rows of W in the same way
for net, inputs in ((plain, x), (mixed, x[:, order])):
    for _ in range(20):  # gradient descent
        _, grads = net.gradients(inputs, labels)
        for layer, grad in zip(net.params, grads, strict=True):
            for name in layer:
                layer[name] = layer[name] - 0.5 * grad[name]
apart = abs(plain.forward(x) - mixed.forward(x[:, order])).max()
print("after 20 steps the logits differ by less than 1e-9:", apart < 1e-9)
