import numpy as np

from linebyline.projects import measured, pick, summary

WRONG = 4.0  # per cent of the labels, in training, dev and test
for title, most in (("slips that models learn", 0.6), ("slips by dice", 0.0)):
    rng = np.random.default_rng(0)
    other = 3 + 0.3 * rng.normal(size=(2000, 20))  # [projects, models], errors that have nothing to do with slips
    copied = most * rng.uniform(size=other.shape)  # the part of the slips that the model has learned and repeats
    now = most / 2  # and the part that the present model repeats: these slips do not show among its mistakes
    live = other + WRONG * copied
    as_is = other + WRONG * (1 - copied)  # who repeats a slip counts as right
    mistakes = other + WRONG * ((1 - now) * copied + now * (1 - copied))
    print(f"{title}: live error        promise − live (median)")
    for name, expected in (("A leave them", as_is), ("B mend among mistakes", mistakes), ("C mend dev and test", live)):
        dev, test = (measured(expected, 2000, rng) for _ in range(2))
        miss = np.median(pick(dev, test) - pick(dev, live))
        print(f"  {name:<22}{summary(pick(dev, live)):<18}{round(miss, 1) + 0.0:>6.1f}")
