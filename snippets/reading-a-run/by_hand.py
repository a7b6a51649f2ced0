import numpy as np

from linebyline.training.watch import watch

rng = np.random.default_rng(0)
print(f"ten factors of at most 1/2: at most {0.5**10:.4f} of the gradient")
worst = 0.0
for _ in range(60):  # 10 hidden layers of sigmoids, each matrix scaled to a spectral norm of 2
    params = [{"w": rng.normal(size=(4, 4)), "b": rng.normal(size=4)} for _ in range(11)]
    for layer in params:
        layer["w"] *= 2 / np.linalg.norm(layer["w"], 2)
    reports = watch(params, rng.normal(size=(3, 4)), rng.integers(0, 4, 3), "sigmoid")
    worst = max(worst, reports[0].delta / reports[-1].delta)
print(f"largest of 60 random networks below it: {worst < 0.5**10}")
print(f"logits of a row at least {4.2 - np.log(10):.1f} apart; five classes start at {np.log(5):.2f}")
