import numpy as np

rng = np.random.default_rng(0)


def measured(a, r, classes):
    return a * (1 - r) + (1 - a) * r / (classes - 1)


def true_accuracy(m, r, classes):
    spread = r / (classes - 1)
    return (m - spread) / (1 - r - spread)


worst = 0.0
for _ in range(200):
    classes, r = int(rng.integers(2, 12)), rng.uniform(0, 1)
    joint = rng.dirichlet(np.ones(classes**2)).reshape(
        classes, classes
    )  # [true, answer]
    flip = np.full((classes, classes), r / (classes - 1))  # [true, label]
    np.fill_diagonal(flip, 1 - r)
    seen = (joint * flip).sum()  # chance that answer and label are the same class
    worst = max(worst, abs(seen - measured(np.trace(joint), r, classes)))
print("any model, any confusion: formula off by less than 1e-12:", worst < 1e-12)
print("classes     r    true: 0.80   0.90   0.99   slope")
for classes, r in ((2, 0.1), (2, 0.3), (10, 0.1), (10, 0.3), (10, 0.9)):
    values = [measured(a, r, classes) for a in (0.8, 0.9, 0.99)]
    slope = round(1 - r * classes / (classes - 1), 9) + 0.0
    print(
        f"{classes:7}{r:6}    {values[0]:10.3f}{values[1]:7.3f}{values[2]:7.3f}{slope:8.2f}"
    )
print(f"10 classes, r = 0.1, measured 0.811: true {true_accuracy(0.811, 0.1, 10):.3f}")
