import numpy as np

from linebyline.byhand.convolution import convolve
from linebyline.byhand.pooling import mean_pool
from linebyline.data import digits

images, labels = (part[::2] for part in digits())  # every second example: enough to see it
x = images.reshape(-1, 8, 8, 1)  # [examples, height, width, channels]
rng = np.random.default_rng(0)
kernels, b = rng.normal(size=(3, 3, 1, 8)), 0.5 * rng.normal(size=8)
maps = np.maximum(convolve(x, kernels, b, padding=1), 0)  # 8 feature maps, not trained


def accuracy(x, labels, size, train):  # pooling, then one linear map, fitted by least squares
    f = mean_pool(x, size).reshape(len(x), -1)
    f = np.column_stack([f, np.ones(len(f))])
    w = np.linalg.solve(f[train].T @ f[train] + 0.1 * np.eye(f.shape[1]), f[train].T @ np.eye(10)[labels[train]])
    return np.mean((f @ w)[~train].round(9).argmax(axis=1) == labels[~train])  # rounded: equal scores stay equal


both, flipped = np.concatenate([x, x[:, ::-1]]), np.repeat([0, 1], len(x))
splits = [np.random.default_rng(seed).random(len(x)) < 2 / 3 for seed in range(3)]
print("         from pixels                from 8 feature maps")
print("window   which digit   flipped?     which digit")
for size in (1, 2, 4, 8):
    pixels = np.median([accuracy(x, labels, size, train) for train in splits])
    way = np.median([accuracy(both, flipped, size, np.tile(train, 2)) for train in splits])
    features = np.median([accuracy(maps, labels, size, train) for train in splits])
    print(f"{size} x {size} {pixels:14.2f} {way:10.2f} {features:15.2f}")
