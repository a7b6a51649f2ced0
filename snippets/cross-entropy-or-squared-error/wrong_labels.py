import numpy as np

from linebyline.byhand.many_starts import accuracy_curves
from linebyline.data import digits

x, labels = digits()
last, best = {}, {}
for loss, rates in {"cross_entropy": (0.03, 0.1), "squared_error": (0.3, 1.0)}.items():
    curves = np.array(
        [accuracy_curves(x, labels, loss=loss, learning_rate=rate, noise=0.4, epochs=32, starts=9) for rate in rates]
    )  # [rates, epochs, starts]
    last[loss], best[loss] = curves[:, -1].max(axis=0), curves.max(axis=(0, 1))  # each start at its luckiest rate
for when, score in {"the last epoch": last, "the best epoch": best}.items():
    ce, se = score.values()
    print(f"{when}: medians {np.median(ce):.2f}, {np.median(se):.2f}; squared error ahead on {np.sum(se > ce)} of 9 starts")
