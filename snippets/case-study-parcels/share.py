import numpy as np

from linebyline.projects import PARCELS, Effort, draw_worlds, summary, true_errors

SHARES = {"A all pictures count alike": 4 / 504, "B half of the loss": 0.5, "C belt pictures alone": 1.0}
for title, likeness in (("as it is", 0), ("after 8 weeks of making the catalogue look like the belt", 8)):
    print(f"{title}: live error")
    for name, share in SHARES.items():
        world = draw_worlds(PARCELS, 2000, np.random.default_rng(0))
        print(f"  {name:<28}", summary(true_errors(world, Effort(own=4, other=500, share=share, likeness=likeness))["dev"]))
