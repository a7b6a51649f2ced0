import numpy as np

from linebyline.byhand.dense import dense_backward
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits
from linebyline.gradient_check import network_errors


class Faulty(Network):
    def gradients(self, x, labels):
        inputs, preactivations = self.trace(x)
        grads = [{} for _ in self.params]
        delta = self.loss_backward(preactivations[-1], labels)
        for layer in reversed(range(len(self.params))):
            grad_h, grad_w, grad_b = dense_backward(delta, inputs[layer], self.params[layer]["w"])
            grads[layer] = {"w": grad_w, "b": grad_b}
            delta = self.activation_backward(grad_h, inputs[layer])  # the bug: g' at H, not at Z
        return self.loss_fn(preactivations[-1], labels), grads


images, labels = digits()  # [1797, 64], [1797]
optimizer = momentum(learning_rate=0.1)
for kind in (Network, Faulty):
    falls, right = [], []
    for seed in range(10):
        rng = np.random.default_rng(seed)
        train, test = np.split(rng.permutation(len(labels)), [1400])
        network = kind([64, 16, 16, 10], activation="tanh", rng=rng)
        state, before = optimizer.init(network.params), network.loss(images[train], labels[train])
        for _ in range(150):
            batch = rng.choice(train, 64)
            _, grads = network.gradients(images[batch], labels[batch])
            network.params, state = optimizer.update(network.params, grads, state)
        falls.append(network.loss(images[train], labels[train]) < 0.2 * before)
        right.append(np.mean(network.predict(images[test]) == labels[test]))

    small = kind([5, 6, 6, 3], activation="tanh", rng=np.random.default_rng(0))
    errors = network_errors(small, np.random.default_rng(1).normal(size=(8, 5)), np.arange(8) % 3)
    print(f"{kind.__name__:<8} loss falls to less than a fifth: {sum(falls)} of {len(falls)} seeds, ", end="")
    print(f"each test accuracy above 0.85: {min(right) > 0.85}")
    print("         the check passes at 1e-6, layer by layer:", [max(layer.values()) < 1e-6 for layer in errors])
