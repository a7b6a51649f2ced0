def counts(side=224, m=32, k=3, n=128):
    s, places = side // 32, [(side >> i) ** 2 for i in range(5)]
    deep = 4 * m * (m * k * k + 1)  # parameters of convolutions 2 to 5
    parameters = m * (3 * k * k + 1) + deep + n * (m * s * s + 1) + 10 * (n + 1)
    return deep, parameters, k * k * m * (3 * places[0] + m * sum(places[1:])) + n * m * s * s + 10 * n


changes = {"m 32 to 64": {"m": 64}, "k 3 to 5": {"k": 5}, "n 128 to 256": {"n": 256}, "side 224 to 448": {"side": 448}}
print("change            parameters of conv 2-5   all parameters   multiply-adds")
start = counts()
for name, change in changes.items():
    deep, parameters, work = (after / before for after, before in zip(counts(**change), start, strict=True))
    print(f"{name:<17} {'x':>17}{deep:.2f} {'x':>12}{parameters:.2f} {'x':>11}{work:.2f}")
for m in (8, 32, 128, 512):
    _, parameters, work = (after / before for after, before in zip(counts(m=2 * m), counts(m=m), strict=True))
    print(f"m {m} to {2 * m}: parameters x{parameters:.2f}, multiply-adds x{work:.2f}")
