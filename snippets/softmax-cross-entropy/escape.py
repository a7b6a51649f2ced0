import numpy as np

from linebyline.byhand.losses import LOSSES

labels = np.array([0])
print(" gap    cross-entropy    squared error   (steps until the answer is right)")
for gap in (2.0, 4.0, 6.0, 8.0):
    steps = {}
    for name, (_, backward) in LOSSES.items():
        logits, count = np.array([[0.0, gap]]), 0
        while logits[0, 0] <= logits[0, 1]:
            logits = logits - 0.5 * backward(logits, labels)  # learning rate 0.5
            count += 1
        steps[name] = float(f"{count:.1e}")  # two digits
    print(f"{gap:4.0f} {steps['cross_entropy']:16.0f} {steps['squared_error']:16.0f}")
