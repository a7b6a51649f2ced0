import numpy as np

rng = np.random.default_rng(0)
t = np.arange(10_000)
position = 0.5 * t  # metres: it moves half a metre a step
readings = position + rng.normal(size=len(t))  # the sensor is off by about 1 m

newest_first = np.array([0.4, 0.3, 0.2, 0.1])  # sums to 1
w = newest_first[::-1]  # the same weights in the order of time: oldest reading first
smooth = np.array([readings[i : i + 4] @ w for i in range(len(t) - 3)])  # one small set of weights, at each place
error = smooth - position[3:]  # the newest reading of window i is number i + 3
print(f"{len(readings):,} readings, {len(smooth):,} windows of 4")
print(f"spread of one reading 1.00 m, of the average {error.std():.2f} m; promised {np.sqrt((w**2).sum()):.2f} m")
print(f"the average is behind by {-error.mean():.2f} m; promised {0.5 * (np.arange(4) @ newest_first):.2f} m")
