import numpy as np

from linebyline.byhand.losses import softmax_jacobian

rng = np.random.default_rng(0)
sharpest = {}
for classes in (2, 3, 10):
    ratios = []
    for _ in range(1000):
        logits = rng.normal(size=classes) * 10 ** rng.uniform(-2, 1.5)
        if rng.random() < 0.5:  # the adversary: two leaders, close together, far above the rest
            logits[:2] = logits.max() + rng.uniform(0, 20) + rng.normal(size=2) * 0.01
        eigenvalues = np.linalg.eigvalsh(softmax_jacobian(logits))
        assert eigenvalues.min() > -1e-12 and eigenvalues.max() < 0.5 + 1e-12
        ratios.append(eigenvalues.max() / 0.5)
    sharpest[classes] = max(ratios)
    print(f"{classes:2d} classes, 1000 random logits: largest eigenvalue at most {sharpest[classes]:.2f} of the bound")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
