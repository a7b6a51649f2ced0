def paths(steps, k):
    """How many paths lead from each pixel to the unit: layers of k weights that lie `steps` pixels apart."""
    count = [1]
    for g in steps:
        longer = [0] * (len(count) + (k - 1) * g)
        for t, ways in enumerate(count):
            for u in range(k):
                longer[t + u * g] += ways
        count = longer
    return count


for name, k, steps in (
    ("10 layers of 3", 3, [1] * 10),
    ("3 weights, dilations 1, 2, 4", 3, [1, 2, 4]),
    ("3 weights, dilations 1, 3, 9", 3, [1, 3, 9]),
    ("2 weights, stride 2, 4 layers", 2, [1, 2, 4, 8]),
):
    count = paths(steps, k)
    print(f"{name:29}  r = {len(count):2}, fewest paths from a pixel {min(count)}, most {max(count):,}")
