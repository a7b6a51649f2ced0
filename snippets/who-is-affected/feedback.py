import numpy as np

rng = np.random.default_rng(0)
rules = {  # the share of A in the record -> the probability that the next visit goes to A
    "half and half": lambda share: np.full_like(share, 0.5),
    "as the record says": lambda share: share,
    "where the record is larger": lambda share: (np.sign(share - 0.5) + 1) / 2,
}
print("share of A in the record after 1000 visits, the rate is 0.5 in both places")
print("visits go                     mean   lowest tenth below   highest tenth above")
for name, rule in rules.items():
    record = np.ones((2000, 2))  # [worlds, places], one event in each to begin with
    worlds = np.arange(len(record))
    for _ in range(1000):
        share = record[:, 0] / record.sum(axis=1)
        place = np.where(rng.random(len(worlds)) < rule(share), 0, 1)
        record[worlds, place] += rng.random(len(worlds)) < 0.5  # found, and only where somebody was sent
    share = record[:, 0] / record.sum(axis=1)
    low, high = np.quantile(share, [0.1, 0.9])
    print(f"{name:30}{share.mean():4.2f}{low:21.2f}{high:22.2f}")
