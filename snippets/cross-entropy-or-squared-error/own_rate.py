import numpy as np

from linebyline.byhand.many_starts import accuracy_curves
from linebyline.data import digits

x, labels = digits()
rates = {"cross_entropy": 0.3, "squared_error": 1.0}  # each loss at the best rate of the table
curves = {loss: accuracy_curves(x, labels, loss=loss, learning_rate=rates[loss], epochs=16, seed=1) for loss in rates}
gain = curves["cross_entropy"] - curves["squared_error"]  # [epochs, starts]
for epochs in (2, 4, 16):  # near: within 0.03
    medians = [float(np.median(curve[epochs - 1])) for curve in curves.values()]
    ahead, near = np.sum(gain[epochs - 1] > 0), np.sum(np.abs(gain[epochs - 1]) < 0.03)
    print(
        f"epoch {epochs:2d}: medians {medians[0]:.2f}, {medians[1]:.2f}; cross-entropy ahead on {ahead}, near on {near} of 11"
    )
reached = [np.median((curve >= 0.8).argmax(axis=0) + 1) for curve in curves.values()]  # all reach it
print(f"median epochs to 0.8: cross-entropy {reached[0]:.0f}, squared error {reached[1]:.0f}")
