import numpy as np

from linebyline.projects import ORCHARD, Effort, draw_worlds, measured, pick, summary, true_errors

SPLITS = {"A 60, 20, 20 %": (0.6, 0.2), "B 80, 10, 10 %": (0.8, 0.1), "C 98, 1, 1 %": (0.98, 0.01)}
print("live error of the best of 20 models by dev: median (middle 80 %)")
for pictures, differ in ((10, 0.5), (10, 0.02), (1000, 0.5)):
    print(f"{1000 * pictures:,} pictures, models differ by {differ:.0%} of their bias")
    for name, (train, dev) in SPLITS.items():
        rng = np.random.default_rng(0)  # the same projects for each choice
        world = draw_worlds(ORCHARD, 1000, rng)
        luck = world.bias[:, None] * (np.exp(differ * rng.normal(size=(1000, 20))) - 1)  # [projects, models]
        live = true_errors(world, Effort(own=pictures * train))["dev"][:, None] + luck
        print(f"  {name:<16}", summary(pick(measured(live, int(1000 * pictures * dev), rng), live)))
