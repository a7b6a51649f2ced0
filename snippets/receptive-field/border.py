LAYERS = [(3, 2, 0), (3, 1, 1)]  # k, s, p
n = 8

sizes = [n]
for k, s, p in LAYERS:
    sizes.append((sizes[-1] + 2 * p - k) // s + 1)
print("places:", *sizes)
for unit in range(sizes[-1]):
    first = last = unit
    for (k, s, p), size in zip(reversed(LAYERS), reversed(sizes[:-1]), strict=True):
        first, last = max(first * s - p, 0), min(last * s - p + k - 1, size - 1)  # cut at each layer
    start = 2 * unit - 2  # J = 2, a = 2, r = 7
    print(f"unit {unit}: formula, cut at the picture: {max(start, 0)} to {min(start + 6, n - 1)}; in truth: {first} to {last}")
