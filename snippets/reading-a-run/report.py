import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits
from linebyline.training.watch import watch

x, labels = digits()
net = Network([64, 32, 32, 32, 10], rng=np.random.default_rng(0))
print("layer  signal   flat   dead   |grad Z|  |grad W|    |W|")
for number, r in enumerate(watch(net.params, x, labels), 1):
    print(f"{number:5d} {r.signal:7.2f} {r.flat:6.2f} {r.dead:6.2f} {r.delta:10.4f} {r.grad:9.3f} {r.weight:6.2f}")
