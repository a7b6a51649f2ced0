import numpy as np

from linebyline.projects import pick, summary

for price in (20, 1):
    rng = np.random.default_rng(0)
    skill = 3 + 0.4 * rng.normal(size=(2000, 15))  # [projects, models]: how far apart the two classes lie
    threshold = 0.5 + 3 * rng.uniform(size=skill.shape)
    missed = 1 / (1 + np.exp(1.7 * (skill - threshold)))  # shares of the rotten and of the good ones
    thrown = 1 / (1 + np.exp(1.7 * threshold))
    seen_missed, seen_thrown = rng.binomial(60, missed), rng.binomial(940, thrown)
    cost = price * 60 * missed + 940 * thrown  # live, for 1,000 apples

    print(f"a missed one costs {price}: live cost of 1,000 apples")
    print("  A fewest errors        ", summary(pick(seen_missed + seen_thrown, cost)))
    print("  B 20 · missed + thrown ", summary(pick(20 * seen_missed + seen_thrown, cost)))
    print("  C fewest missed        ", summary(pick(seen_missed, cost)))
