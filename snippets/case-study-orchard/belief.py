import numpy as np

from linebyline.projects import ORCHARD, Effort, draw_worlds, measured, pick, true_errors


def split(train, dev):
    rng = np.random.default_rng(0)  # the same 2,000 projects for each choice
    world = draw_worlds(ORCHARD, 2000, rng)
    luck = world.bias[:, None] * (np.exp(0.5 * rng.normal(size=(2000, 20))) - 1)
    live = true_errors(world, Effort(own=10 * train))["dev"][:, None] + luck
    return pick(measured(live, round(10_000 * dev), rng), live)


def new_kind(trained, dev_new):
    rng = np.random.default_rng(0)
    old = 1.8 + 0.2 * rng.normal(size=(2000, 20))
    new = 1.8 + 12 * (1 + trained / 0.1) ** -0.5 * np.exp(0.5 * rng.normal(size=old.shape))
    dev = measured(old, 1000, rng)
    if dev_new:
        dev = 0.7 * dev + 0.3 * measured(np.minimum(new, 100), dev_new, rng)
    return pick(dev, 0.7 * old + 0.3 * new)


print(f"split: 98, 1, 1 is strictly better than 80, 10, 10 in {np.mean(split(0.98, 0.01) < split(0.8, 0.1)):.0%} of the projects")
print(f"new apple: training on all is better than half in dev in {np.mean(new_kind(1, 0) < new_kind(0.5, 500)):.0%}")
