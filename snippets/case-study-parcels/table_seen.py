import numpy as np

from linebyline.projects import PARCELS, Effort, measured, true_errors

rng = np.random.default_rng(0)
errors = true_errors(PARCELS, Effort(own=4, other=500, share=0.5))
print("people              0.5 %")
for name in ("train", "train-dev", "dev"):
    print(f"{name:<18}{measured(errors[name], 2000, rng):>5.1f} %   of 2,000")
print(f"test              {measured(errors['dev'], 2000, rng):>5.1f} %   of 2,000")
