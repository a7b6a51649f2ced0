import numpy as np

from linebyline.metrics import expected_calibration_error

rng = np.random.default_rng(0)
print("calibration error of a perfect predictor, mean of 50 tests   (over the formula)")
print("examples   5 bins        20 bins       80 bins")
for n in (100, 400, 1600, 6400):
    print(f"{n:8d}", end="")
    for bins in (5, 20, 80):
        errors = []
        for _ in range(50):
            confidence = rng.random(n)
            correct = rng.random(n) < confidence  # right with exactly this probability
            errors.append(expected_calibration_error(confidence, correct, bins))
        mean = np.mean(errors)
        print(f"{mean:8.3f} ({mean / np.sqrt(np.pi * bins / (32 * n)):.2f})", end="")
    print()
