import numpy as np

from linebyline.projects import measured

rng = np.random.default_rng(2)
print(f"dev error (old kinds)            {measured(1.8, 1000, rng):.1f} %")
print(f"of 200 new apples from the belt  {measured(14.0, 200, rng):.0f} %")
