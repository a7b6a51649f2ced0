import itertools
from fractions import Fraction

counts = [Fraction(0)] * 4  # how likely 0, 1, 2, 3 of the first three events are recorded in A
for history in itertools.product([0, 1], repeat=3):
    record, chance = [1, 1], Fraction(1)
    for place in history:
        chance *= Fraction(record[place], sum(record))
        record[place] += 1
    counts[history.count(0)] += chance
print("P(0, 1, 2, 3 events in A):", *counts)
ppv, fnr = Fraction(2, 3), Fraction(1, 4)
for p in (Fraction(1, 2), Fraction(1, 5)):
    print(f"base rate {p}: FPR {p / (1 - p) * (1 - ppv) / ppv * (1 - fnr)}")
