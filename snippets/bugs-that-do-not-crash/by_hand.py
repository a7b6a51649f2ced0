import numpy as np

from linebyline.byhand.losses import softmax, softmax_cross_entropy

for classes in (2, 10, 100):
    sure = 50 * np.eye(classes)[:1]  # [1, classes], the right class is 0
    floor = softmax_cross_entropy(softmax(sure), np.array([0]))
    formula, start = np.log(1 + (classes - 1) / np.e), np.log(classes)
    print(f"K = {classes:3d}  start {start:.2f}  floor {floor:.2f}  by hand {formula:.2f}  to fall {start - floor:.2f}")

y = np.array([1.0, 2.0, 3.0, 6.0])
print(f"truth against itself, broadcast {np.mean((y[:, None] - y) ** 2):.1f}, twice the variance {2 * y.var():.1f}")
