from itertools import permutations

import numpy as np

rng = np.random.default_rng(0)
projects, causes = 2000, 6
shares = rng.dirichlet(np.ones(causes), projects)  # [projects, causes]
weeks = rng.integers(1, 9, shares.shape)  # 1 to 8 weeks for each fix
tally = rng.multinomial(100, shares)


def suffered(order):
    """Mistakes times weeks until all six are cured: each cause costs its share until its fix is done."""
    done = np.cumsum(np.take_along_axis(weeks, order, axis=1), axis=1)
    return (np.take_along_axis(shares, order, axis=1) * done).sum(axis=1)


least = np.full(projects, np.inf)
for order in permutations(range(causes)):  # all 720
    least = np.minimum(least, suffered(np.broadcast_to(order, shares.shape)))
rules = {
    "ceiling per week, true shares": shares / weeks,
    "ceiling per week, tally of 100": tally / weeks,
    "ceiling, tally of 100": tally,
    "shortest first": -weeks,
    "any order": rng.random(shares.shape),
}
print("order                            suffered, least = 1   least possible in")
for name, score in rules.items():
    cost = suffered(np.argsort(-score, axis=1))
    print(f"{name:32}{(cost / least).mean():20.2f}{(cost < least + 1e-9).mean():20.0%}")

fixes = {"A": (12, 1), "B": (40, 4)}  # mistakes cured, weeks
first = max(fixes, key=lambda name: fixes[name][0] / fixes[name][1])
most = max(
    (name for name in fixes if fixes[name][1] <= 4), key=lambda name: fixes[name][0]
)
print(
    f"deadline of 4 weeks, room for one fix: {first} has more per week, {most} cures more"
)
