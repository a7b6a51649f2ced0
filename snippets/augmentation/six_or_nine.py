import numpy as np

from linebyline.data import digits

images, labels = digits()
order = np.random.default_rng(0).permutation(len(images))
train, test = order[:1000], order[1000:]


def read(x):
    """The label of the nearest training picture."""
    squares = (images[train] ** 2).sum(axis=1) - 2 * x @ images[train].T  # [test, train], without the part of x alone
    return labels[train][squares.argmin(axis=1)]


pictures = images.reshape(-1, 8, 8)
ways = {
    "as it is": lambda x: x,
    "turned by 180 degrees": lambda x: x[:, ::-1, ::-1],
    "mirrored left to right": lambda x: x[:, :, ::-1],
}
for name, way in ways.items():
    print(name)
    for digit in (0, 6, 8):
        rows = test[labels[test] == digit]
        seen = np.bincount(read(way(pictures[rows]).reshape(len(rows), 64)), minlength=10)
        print(f"  of {len(rows)} pictures of {digit}, {seen.max()} are read as {seen.argmax()}")
