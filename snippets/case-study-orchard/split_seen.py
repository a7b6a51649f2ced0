import numpy as np

print("the 95 % noise of a dev error of 2.5 % (plus or minus, in points)")
for dev in (2000, 1000, 100):
    print(f"{dev:>5} dev pictures: {1.96 * 100 * np.sqrt(0.025 * 0.975 / dev):.1f}")
