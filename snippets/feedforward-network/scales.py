import numpy as np

from linebyline.byhand.network import Network

settings = {"0.01": 0.01, "Xavier": "xavier", "He": "he", "0.5": 0.5}
print("spread of Z_9 over spread of Z_1, median over 5 seeds")
print("activation ", *[f"{name:>9}" for name in settings])
for activation in ("tanh", "relu"):
    row = []
    for scale in settings.values():
        ratios = []
        for seed in range(5):
            rng = np.random.default_rng(seed)
            network = Network([100] * 10, activation, rng=rng, scale=scale)
            preactivations = network.trace(rng.normal(size=(50, 100)))[1]  # Z_1 ... Z_9, each [batch, width]
            ratios.append(preactivations[-1].std() / preactivations[0].std())
        row.append(np.median(ratios))
    print(f"{activation:11}", *[f"{ratio:9.0e}" for ratio in row])
