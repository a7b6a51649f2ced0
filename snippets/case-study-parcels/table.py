import numpy as np

from linebyline.projects import PARCELS, Effort, World, draw_worlds, summary, true_errors

PLANS = {
    "A 4 weeks on a larger model": {"model": 4},
    "B 500,000 more of the catalogue": {"other": 1000},
    "C 4,000 more from the belt": {"own": 8},
}
for title, typical in (("the parcels", PARCELS), ("a bias of 4", World(floor=0.5, bias=4.0, variance=10.0, mismatch=6.0))):
    print(f"{title}: live error after 4 weeks")
    for name, change in PLANS.items():
        world = draw_worlds(typical, 2000, np.random.default_rng(0))
        effort = Effort(**{"own": 4, "other": 500, "share": 0.5} | change)
        print(f"  {name:<33}", summary(true_errors(world, effort)["dev"]))
