def counts(side=224, m=32, k=3, n=128, first_stride=1, mean=False):
    """The network of the theorem. A first stride of 2 replaces the first pooling; with mean, the dense layer gets m numbers."""
    s, places = side // 32, [(side >> i) ** 2 for i in range(5)]
    places[0] //= first_stride**2
    fan_in = m if mean else m * s * s
    parameters = m * (3 * k * k + 1) + 4 * m * (m * k * k + 1) + n * (fan_in + 1) + 10 * (n + 1)
    return parameters, k * k * m * (3 * places[0] + m * sum(places[1:])) + n * fan_in + 10 * n


start = counts()
changes = {
    "mean of each channel": {"mean": True},
    "stride 2, no first pool": {"first_stride": 2},
    "pictures of 112 by 112": {"side": 112},
}
print(f"{'as it was':<26} {start[0]:9,} parameters {start[1]:13,} multiply-adds")
for name, change in changes.items():
    now = counts(**change)
    left = [100 * a / b for a, b in zip(now, start, strict=True)]
    print(f"{name:<26} {now[0]:9,} ({left[0]:5.1f}%)  {now[1]:13,} ({left[1]:5.1f}%)")
