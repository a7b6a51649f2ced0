import numpy as np

from linebyline.training.range_test import smooth

curvature, start = 3.0, 0.5  # w - w* at the start
print("factor  loss lowest  smoothed 0.9  smoothed 0.98  back at the start")
for factor in (2, 1.3, 1.1, 1.03, 1.01):
    rates = 1e-3 * factor ** np.arange(int(np.log(1e4) / np.log(factor)) + 1)
    error, losses = start, []
    for rate in rates:
        losses.append(curvature / 2 * error**2)  # before the step, as the test sees it
        if rate > 2 / curvature and losses[-1] >= losses[0]:
            break  # the first step that begins as high as the first one
        error -= rate * curvature * error
    lowest = [rates[np.argmin(curve)] for curve in (losses, smooth(np.array(losses), 0.9), smooth(np.array(losses), 0.98))]
    columns = [f"{curvature * found:.2f}" for found in (*lowest, rate)]
    print(f"{factor:<6} {columns[0]:>12} {columns[1]:>13} {columns[2]:>14} {columns[3]:>18}")
