import numpy as np

from linebyline.projects import ORCHARD, Effort, World, draw_worlds, measured, summary, true_errors


def live_error(world, estimate, weeks, rng):
    """Each week goes into the larger gap seen: the training error minus the estimate, or dev minus train."""
    weeks_model = np.zeros(len(world.floor))
    for week in range(weeks + 1):
        efforts = [Effort(own=8 + 2 * (week - m), model=m) for m in range(week + 1)]
        tables = [true_errors(world, effort) for effort in efforts]
        train, dev = (np.choose(weeks_model.astype(int), [t[name] for t in tables]) for name in ("train", "dev"))
        if week < weeks:
            seen, seen_dev = measured(train, 8000, rng), measured(dev, 1000, rng)
            weeks_model += seen - estimate > seen_dev - seen
    return dev, weeks_model


for title, typical in (("the orchard", ORCHARD), ("a floor of 1.2 %", World(floor=1.2, bias=0.5, variance=2.3))):
    print(f"{title}: live error after 8 weeks, weeks on the model (median)")
    for name, estimate in (("A pickers, 3.0", 3.0), ("B an inspector, 1.0", 1.0), ("C four talking, 0.6", 0.6)):
        rng = np.random.default_rng(0)
        dev, weeks_model = live_error(draw_worlds(typical, 2000, rng), estimate, 8, rng)
        print(f"  {name:<21}{summary(dev)}{np.median(weeks_model):>6.0f}")
