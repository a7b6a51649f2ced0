import numpy as np

from linebyline.byhand.losses import softmax
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits
from linebyline.metrics import expected_calibration_error

images, labels = digits()
optimizer, ends = momentum(0.1, 0.9), (2, 20, 100)
rows = []  # accuracy, mean confidence, calibration error, cross-entropy
for seed in range(5):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(labels))
    train, test = order[:100], order[600:]  # the 500 between them come later
    network = Network([64, 64, 10], rng=rng)
    state = optimizer.init(network.params)
    for epoch in range(1, ends[-1] + 1):
        for batch in rng.permutation(train).reshape(-1, 20):
            _, grads = network.gradients(images[batch], labels[batch])
            network.params, state = optimizer.update(network.params, grads, state)
        if epoch in ends:
            p = softmax(network.forward(images[test]))
            confidence, correct = p.max(axis=1), p.argmax(axis=1) == labels[test]
            error = expected_calibration_error(confidence, correct)
            rows.append([correct.mean(), confidence.mean(), error, network.loss(images[test], labels[test])])

rows = np.array(rows).reshape(5, 3, 4)
print("median of 5 seeds   accuracy   confidence   calibration error   cross-entropy")
for epoch, (right, sure, error, loss) in zip(ends, np.median(rows, axis=0), strict=True):
    print(f"{epoch:6d} epochs{right:15.2f}{sure:13.2f}{error:20.2f}{loss:16.2f}")
right, sure, error, loss = np.moveaxis(rows, 2, 0)  # each [seeds, epochs]
print(f"too modest after 2 epochs: {(sure < right)[:, 0].sum()} of 5   too sure after 100: {(sure > right)[:, 2].sum()} of 5")
print("from 20 epochs to 100:", end=" ")
for name, rises in (("confidence", sure), ("accuracy", right), ("cross-entropy", loss)):
    print(f"{name} rises on {(rises[:, 2] > rises[:, 1]).sum()} of 5", end=";  " if name != "cross-entropy" else "\n")
