import numpy as np

from linebyline.metrics import expected_calibration_error, reliability

confidence = np.array([0.6, 0.6, 0.6, 0.6, 0.6, 0.9, 0.9, 0.9, 0.9, 0.9])
correct = np.array([1, 1, 1, 0, 0, 1, 1, 1, 0, 0])  # 3 of 5 right in both halves
said, happened, counts = reliability(confidence, correct, bins=10)
for left, (c, a, n) in enumerate(zip(said, happened, counts, strict=True)):
    if n:
        print(f"confidence above {left / 10:.1f}: {n} answers, mean confidence {c:.1f}, accuracy {a:.1f}")
print(f"expected calibration error: {expected_calibration_error(confidence, correct):.2f}")
