import numpy as np

from linebyline.byhand.losses import log_softmax, softmax

rng = np.random.default_rng(0)
logits, labels = rng.normal(size=(20, 10)), np.arange(20) % 10
rows = np.arange(20)


def right(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def twice(logits, labels):
    return right(softmax(logits), labels)


def wrong_axis(logits, labels):
    return -log_softmax(logits.T).T[np.arange(len(labels)), labels].mean()


def summed(logits, labels):
    return right(logits, labels) * len(labels)


perfect, uneven = 50 * np.eye(10)[labels], np.linspace(-3, 3, 20)[:, None]
print("             at random  perfect  |  test: perfect is 0  row shift  batch repeated")
for loss in (right, twice, wrong_axis, summed):
    tests = (
        loss(perfect, labels) < 1e-6,
        np.isclose(loss(logits + uneven, labels), loss(logits, labels)),
        np.isclose(loss(np.tile(logits, (3, 1)), np.tile(labels, 3)), loss(logits, labels)),
    )
    print(
        f"{loss.__name__:10s}  {loss(logits, labels):10.2f}  {abs(loss(perfect, labels)):7.2f}"
        f"  |  {tests[0]!s:18}  {tests[1]!s:9}  {tests[2]}"
    )
print(f"log(1 + 9/e) = {np.log(1 + 9 / np.e):.2f}")
