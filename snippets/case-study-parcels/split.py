import numpy as np

from linebyline.projects import PARCELS, Effort, draw_worlds, measured, pick, summary, true_errors

PLANS = {  # thousands of belt pictures in training, their share of the loss, the share of the belt in dev, dev pictures
    "A shuffle all": (7.7, 0.5, 0.016, 10_000),
    "B belt in all three": (4.0, 0.5, 1.0, 2000),
    "C belt in dev, test": (0.0, 0.0, 1.0, 4000),
}
for differ in (1.0, 0.1):
    print(f"on the belt models differ by {differ} points: live error    dev said (median)")
    for name, (own, share, belt, size) in PLANS.items():
        rng = np.random.default_rng(0)  # the same projects for each choice
        errors = true_errors(draw_worlds(PARCELS, 1000, rng), Effort(own=own, other=500, share=share))
        catalogue = errors["train-dev"][:, None] + 0.2 * rng.normal(size=(1000, 20))  # [projects, models]
        gap = (errors["dev"] - errors["train-dev"])[:, None] + differ * rng.normal(size=(1000, 20))
        live = np.maximum(catalogue + gap, 0.3)
        dev = measured(belt * live + (1 - belt) * catalogue, size, rng)
        print(f"  {name:<21}{summary(pick(dev, live)):<18}{np.median(pick(dev, dev)):>6.1f}")
