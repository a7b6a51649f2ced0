from statistics import NormalDist

phi = NormalDist().cdf
distance = 4.0  # between the two classes, in deviations
print(f"best achievable: {phi(-distance / 2):.1%}")
people = {"anyone": 1.2, "a nurse": 0.7, "a specialist": 0.4}  # noise of their eyes
for name, noise in people.items():
    print(f"{name:<14} alone {phi(-distance / 2 / (1 + noise**2) ** 0.5):.1%}")
print("k specialists who average what they see:")
for k in (1, 3, 9, 100):
    own = phi(-distance / 2 / (1 + 0.4**2 / k) ** 0.5)
    shared = phi(-distance / 2 / (1 + 0.3**2 + (0.4**2 - 0.3**2) / k) ** 0.5)
    print(f"  k = {k:<4} errors of their own {own:.2%}   a part in common {shared:.2%}")
