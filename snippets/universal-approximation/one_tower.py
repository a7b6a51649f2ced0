import numpy as np

from linebyline.neurons import tower

x = np.array([-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0])
print("x                      ", *(f"{at:6.1f}" for at in x))
for steepness in (2, 10, 100, 1e6):
    heights = tower(x, left=0.0, right=1.0, steepness=steepness)
    print(f"tower, w = {steepness:<12,.0f}", *(f"{abs(height):6.3f}" for height in heights))
