import numpy as np

from linebyline.neurons import mcculloch_pitts, truth_table

n = 3
print("inputs ", *("".join(map(str, row)) for row in truth_table(n)))
print("on     ", *(f"{on:>3}" for on in truth_table(n).sum(axis=1)))
seen = set()
for theta in range(-2, n + 4):
    fires = mcculloch_pitts(truth_table(n), theta, np.zeros(n, bool))  # no vetoes
    new = tuple(fires) not in seen
    seen.add(tuple(fires))
    print(f"θ = {theta:>2} ", *(f"{bit:>3}" for bit in fires), "  new" if new else "")
print(f"{len(seen)} different functions of {n} inputs")
