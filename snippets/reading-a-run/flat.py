import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits
from linebyline.training.watch import watch

x, labels = digits()
print("weights times      1      4     16     64")
for activation in ("relu", "tanh", "sigmoid"):
    shares = []
    for size in (1, 4, 16, 64):
        net = Network([64, 32, 32, 10], activation, rng=np.random.default_rng(0), scale="xavier")
        for layer in net.params[:-1]:
            layer["w"] *= size
        shares.append(watch(net.params, x, labels, activation)[1].flat)
    print(f"flat, {activation:<8}", *(f"{share:6.2f}" for share in shares))
