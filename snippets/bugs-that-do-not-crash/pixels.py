import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.data import digits

images = digits()[0]  # [examples, pixels], ink in [0, 1]
w = np.random.default_rng(0).normal(size=(64, 200))  # 200 units, weights of variance 1, as for inputs in [0, 1]


def in_range(x):  # the one-line test
    return bool(x.min() >= 0 and x.max() <= 1)


print("pixels          sqrt(n E x^2)  measured / this  share of flat units   test: in [0, 1]")
for name, factor in (("counts / 16", 1), ("counts, 0 to 16", 16), ("bytes, 0 to 255", 255)):
    x = images * factor
    z = x @ w
    predicted = np.sqrt(64 * np.mean(x**2))  # sqrt(n E x^2)
    slope = sigmoid(z) * sigmoid(-z)  # at most 0.25
    ratio, flat = np.sqrt(np.mean(z**2)) / predicted, np.mean(slope < 0.01)
    print(f"{name:15s} {predicted:13.1f} {ratio:17.2f} {flat:19.2f}   {in_range(x)}")
