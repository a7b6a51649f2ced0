import numpy as np


def attention(rates, remedy, rng, cities=1000, visits=1000):
    record, each = np.ones((cities, 2)), np.arange(cities)
    for _ in range(visits):
        chance = record[:, 0] / record.sum(axis=1)  # of a visit to A
        weight = np.ones(cities)
        if remedy == "random fifth":
            at_random = rng.random(cities) < 0.2
            chance, weight = np.where(at_random, 0.5, chance), at_random.astype(float)  # record only what was found at random
        if remedy == "weights":
            chance = np.clip(chance, 0.1, 0.9)
        place = np.where(rng.random(cities) < chance, 0, 1)
        if remedy == "weights":
            weight = 1 / np.where(place == 0, chance, 1 - chance)
        record[each, place] += weight * (rng.random(cities) < np.array(rates)[place])
    return record[:, 0] / record.sum(axis=1)


rng = np.random.default_rng(0)
for rates in ((0.5, 0.5), (0.5, 0.4)):
    print(f"rates {rates[0]} and {rates[1]}: A has {rates[0] / sum(rates):.2f} of the events; the record says, in 1000 cities:")
    for remedy in ("none", "random fifth", "weights"):
        low, middle, high = np.quantile(attention(rates, remedy, rng), [0.1, 0.5, 0.9])
        print(f"    {remedy:14} lowest tenth below {low:.2f}, median {middle:.2f}, highest tenth above {high:.2f}")
