import numpy as np

from linebyline.byhand.losses import softmax
from linebyline.metrics import expected_calibration_error

rng = np.random.default_rng(0)
logits = 2 * rng.normal(size=(100_000, 5))
labels = (logits + rng.gumbel(size=logits.shape)).argmax(axis=1)  # one label a row, drawn from softmax(logits)
for factor in (0.2, 1.0, 5.0):
    p = softmax(factor * logits)
    assert (p > 0).all() and np.allclose(p.sum(axis=1), 1)
    confidence, correct = p.max(axis=1), p.argmax(axis=1) == labels
    error = expected_calibration_error(confidence, correct)
    print(f"logits times {factor:.1f}: accuracy {correct.mean():.2f}", end="   ")
    print(f"confidence {confidence.mean():.2f}   calibration error {error:.2f}")
