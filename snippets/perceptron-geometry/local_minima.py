import numpy as np


def sectors(x, labels):
    """Return the number of mistakes in each sector of directions of w, in order around the circle."""
    z = labels[:, None] * x
    turns = np.arctan2(z[:, 1], z[:, 0])[:, None] + [
        np.pi / 2,
        -np.pi / 2,
    ]  # where w·z changes its sign
    borders = np.sort(np.mod(turns.ravel(), 2 * np.pi))
    middles = (
        borders
        + np.roll(borders, -1)
        + 2 * np.pi * (np.arange(len(borders)) == len(borders) - 1)
    ) / 2
    return (np.column_stack([np.cos(middles), np.sin(middles)]) @ z.T <= 0).sum(axis=1)


def has_trap(counts):
    low = (counts < np.roll(counts, 1)) & (counts < np.roll(counts, -1))
    return (counts[low] > counts.min()).any()


traps = {"separable": 0, "labels by chance": 0}
for seed in range(500):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(12, 2))
    for name, labels in (
        ("separable", np.sign(x @ rng.normal(size=2))),
        ("labels by chance", rng.choice([-1, 1], 12)),
    ):
        counts = sectors(x, labels)
        assert len(counts) == 24
        traps[name] += has_trap(counts)
print("12 points cut the directions of w into 24 sectors")
for name, count in traps.items():
    share = "none" if count == 0 else "more than half" if count > 250 else "some"
    print(f"{name}: {share} of 500 sets have a minimum that is not the lowest")
