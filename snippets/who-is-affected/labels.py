import math

print("the tenth with the highest predicted cost gets help; need is distributed alike")
print("B's cost for                           chosen from a need of")
print("the same need   B among the chosen         A         B")
for access in (1.0, 0.9, 0.7, 0.5):
    low, high = 0.0, 50.0  # P(need > t) = exp(-t), so a tenth of all costs more than this
    for _ in range(80):
        cost = (low + high) / 2
        chosen = [math.exp(-cost), math.exp(-cost / access)]  # of A and of B
        low, high = (cost, high) if sum(chosen) / 2 > 0.1 else (low, cost)
    print(f"{access:13.1f}{100 * chosen[1] / sum(chosen):20.0f}%{cost:16.1f}{cost / access:10.1f}")
