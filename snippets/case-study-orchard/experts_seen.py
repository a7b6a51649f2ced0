import numpy as np

from linebyline.projects import ORCHARD, Effort, measured, true_errors

rng = np.random.default_rng(3)
errors = true_errors(ORCHARD, Effort(own=8))
print("pickers                    3.0 %")
print("an inspector               1.0 %")
print("four inspectors, talking   0.6 %")
print(f"training error            {measured(errors['train'], 8000, rng):>4.1f} %   of 8,000")
print(f"dev error                 {measured(errors['dev'], 1000, rng):>4.1f} %   of 1,000")
