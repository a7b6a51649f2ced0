import numpy as np

from linebyline.projects import summary

ERROR, CURED = 5.2, 0.7  # the live error before, and the part of a cause that its cure takes away
WEEKS = np.array([3, 1, 1, 1, 1])  # fog, tape, dark, labels in dev, crumpled


def left(order, true, budget):
    """The live error after the cures that fit, taken in this order; mending dev labels cures nothing live."""
    saved, spent = 0.0, 0
    for cause in order:
        if spent + WEEKS[cause] <= budget:
            spent, saved = spent + WEEKS[cause], saved + (CURED * true[cause] if cause != 3 else 0)
    return ERROR * (1 - saved)


for budget in (3, 4):
    rng = np.random.default_rng(0)
    shares = rng.dirichlet(25 * np.array([0.28, 0.24, 0.14, 0.13, 0.09, 0.12]), size=500)
    tallies = np.array([rng.multinomial(100, share) for share in shares])[:, :5]
    real = tallies * np.array([1, 1, 1, 0, 1])  # the team that knows that dev labels are not live
    plans = {"A most mistakes first": tallies, "B most per week first": tallies / WEEKS, "C per week, live causes": real / WEEKS}
    print(f"{budget} weeks: live error")
    for name, score in plans.items():
        orders = np.argsort(-score, axis=1, kind="stable")
        live = np.array([left(order, true, budget) for order, true in zip(orders, shares, strict=True)])
        print(f"  {name:<24}", summary(live))
