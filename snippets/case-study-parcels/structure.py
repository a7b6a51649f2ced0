import numpy as np

from linebyline.projects import Effort, World, draw_worlds, summary, true_errors

PLANS = {
    "A stages, last layers": World(floor=3.0, bias=1.5, variance=1.5),
    "B one network, two tasks": World(floor=0.8, bias=1.5, variance=5.0),
    "C end to end, from zero": World(floor=0.5, bias=1.5, variance=14.0),
}
for own in (0.4, 8, 4000):
    print(f"{1000 * own:,.0f} pictures: live error")
    for name, typical in PLANS.items():
        world = draw_worlds(typical, 2000, np.random.default_rng(0))
        print(f"  {name:<26}", summary(true_errors(world, Effort(own=own))["dev"]))
