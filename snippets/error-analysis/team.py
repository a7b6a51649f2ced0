import numpy as np

rng = np.random.default_rng(0)
projects, causes = 40_000, 6
shares = rng.dirichlet(
    np.ones(causes), projects
)  # [projects, causes]: any six shares that sum to 1
best = shares.max(axis=1)
print(
    "mistakes looked at   top cause found   share of mistakes lost: mean   where missed"
)
for n in (1, 20, 50, 100, 200):
    tally = rng.multinomial(n, shares)
    chosen = np.take_along_axis(shares, tally.argmax(axis=1)[:, None], axis=1)[:, 0]
    lost, missed = best - chosen, chosen < best
    print(
        f"{n:18}{1 - missed.mean():18.0%}{lost.mean():31.3f}{lost[missed].mean():15.3f}"
    )
guess = (best - shares[:, 0]).mean()
print(
    f"a favourite, chosen without looking: {guess:.2f} lost; the top cause has {best.mean():.2f} on average"
)
