import numpy as np

from linebyline.byhand.schedules import exponential_decay, inverse_time_decay

curvatures = np.array([1.0, 100.0])
schedules = {
    "1 / t, for the flat axis": inverse_time_decay(1.0, 1),
    "0.01 / t, for the steep axis": inverse_time_decay(0.01, 1),
    "0.01 / (1 + 0.01 (t - 1))": inverse_time_decay(0.01, 0.01),
    "0.01 · 0.9995^(t-1)": exponential_decay(0.01, -np.log(0.9995)),
}
for name, schedule in schedules.items():
    v = worst = np.array([1.0, 1.0])  # V_0 = s = 1 along both axes
    for t in range(1, 10_001):
        v = (1 - schedule(t) * curvatures) ** 2 * v + schedule(t) ** 2
        worst = np.maximum(worst, v)
    print(f"{name:<28} mean loss at 10,000 {curvatures @ v / 2:.1e}, farthest {np.sqrt(worst.max()):.0e}")
