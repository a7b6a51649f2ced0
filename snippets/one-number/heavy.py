import numpy as np

rng = np.random.default_rng(0)
value = rng.normal(size=(1000, 1000))  # 1000 projects, up to 1000 models each
print("models tried      1    10   100  1000")
for name, error in (
    ("Gaussian", rng.normal(size=value.shape)),
    ("Student, 3 df", rng.standard_t(3, size=value.shape)),
    ("Cauchy", rng.standard_cauchy(size=value.shape)),
):
    true = []
    for models in (1, 10, 100, 1000):
        best = (value + error)[:, :models].argmax(axis=1)[:, None]
        true.append(np.take_along_axis(value, best, axis=1).mean())
    print(f"{name:<13}", *(f"{t + 1e-9:5.1f}" if abs(t) >= 0.05 else "  0.0" for t in true))
