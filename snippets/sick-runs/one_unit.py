import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits

x, labels = digits()
rng, n = np.random.default_rng(0), 16
many, one = Network([64, n, 10], rng=rng), Network([64, 1, 10], rng=rng)
w, v = rng.uniform(0, 0.1, (64, 1)), rng.normal(0, 0.1, (1, 10))
many.params = [{"w": np.repeat(w, n, axis=1), "b": np.zeros(n)}, {"w": np.repeat(v, n, axis=0), "b": np.zeros(10)}]
one.params = [{"w": w * np.sqrt(n), "b": np.zeros(1)}, {"w": v * np.sqrt(n), "b": np.zeros(10)}]
apart, start = 0.0, one.loss(x, labels)
for _ in range(100):
    rows = rng.choice(len(x), 32)
    for net in (many, one):
        grads = net.gradients(x[rows], labels[rows])[1]
        net.params = [{k: p[k] - 0.1 * g[k] for k in p} for p, g in zip(net.params, grads, strict=True)]
    apart = max(apart, np.abs(many.forward(x) - one.forward(x)).max())
print("the loss has fallen:", one.loss(x, labels) < start)
print("logits of 16 equal units and of one, apart by less than 1e-9:", apart < 1e-9)
