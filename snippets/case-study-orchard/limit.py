import numpy as np

from linebyline.projects import measured, pick, summary

rng = np.random.default_rng(0)
speed = rng.uniform(15, 200, size=(2000, 12))  # [projects, models], typical milliseconds
error = 2.5 * (speed / 40) ** -0.3 * np.exp(0.1 * rng.normal(size=speed.shape))
late = 1 / (1 + np.exp((80 - speed) / 4))  # the share of apples whose answer comes after 80 ms
live = (1 - late) * error + late * 6  # these pass unsorted: 6 of 100 are rotten
dev = measured(error, 2000, rng)

print("choice                  live error in %: median (middle 80 % of projects)")
print("A accuracy alone       ", summary(pick(dev, live)))
print("B error + ms / 20      ", summary(pick(dev + speed / 20, live)))
print("C error within a limit ", summary(pick(np.where(late < 0.01, dev, 99.0), live)))
