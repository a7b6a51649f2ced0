import numpy as np

from linebyline.projects import measured, pick, summary

NEW = 0.3  # the share of the new kind among the live apples


def outcome(trained, dev_new, spread):
    """`trained` thousand new pictures in training, `dev_new` in dev: live error and what dev said, of the best of 20."""
    rng = np.random.default_rng(0)
    old = 1.8 + 0.2 * rng.normal(size=(2000, 20))
    new = 1.8 + 12 * (1 + trained / 0.1) ** -0.5 * np.exp(spread * rng.normal(size=old.shape))
    live = (1 - NEW) * old + NEW * new
    dev = measured(old, 1000, rng)
    if dev_new:
        dev = (1 - NEW) * dev + NEW * measured(np.minimum(new, 100), dev_new, rng)
    return pick(dev, live), pick(dev, dev)


for title, spread in (("models differ much on the new kind", 0.5), ("they hardly differ", 0.05)):
    print(f"{title}: live error              dev said (median)")
    for name, trained, dev_new in (
        ("A all 1,000 train", 1, 0),
        ("B 500 train, 500 dev", 0.5, 500),
        ("C all 1,000 to dev", 0, 1000),
    ):
        live, dev = outcome(trained, dev_new, spread)
        print(f"  {name:<22}{summary(live):<22}{np.median(dev):.1f}")
