import numpy as np

rng = np.random.default_rng(0)
record, worlds = np.ones((500, 2)), np.arange(500)
rates = np.array([0.5, 0.4])
print("share of A in the record; A has 0.56 of the events")
for visit in range(1, 6001):
    chance = record[:, 0] / record.sum(axis=1)
    place = np.where(rng.random(500) < chance, 0, 1)
    record[worlds, place] += rng.random(500) < rates[place]
    if visit in (60, 600, 6000):
        low, middle, high = np.quantile(record[:, 0] / record.sum(axis=1), [0.1, 0.5, 0.9])
        print(f"{visit:5d} visits: lowest tenth below {low:.2f}, median {middle:.2f}, highest tenth above {high:.2f}")
