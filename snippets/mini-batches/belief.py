import numpy as np

rng = np.random.default_rng(0)
RUNS, START = 400, 5.0  # L(w) = w^2 / 2; one example's gradient is w plus noise of variance 1
SCHEDULES = {  # rate and batch size at step t = 1, 2, ...
    "rate 0.2, batch 1": lambda t: (0.2, 1),
    "rate 0.2, batch 10": lambda t: (0.2, 10),
    "rate 1 / (5 + t / 2), batch 1": lambda t: (1 / (5 + t / 2), 1),
    "rate 0.2, batch 1 + t / 10": lambda t: (0.2, 1 + t // 10),
}
print("mean of w^2 over 400 runs             t = 10     100      1000     10000")
for name, schedule in SCHEDULES.items():
    w, mean, line, averaged = np.full(RUNS, START), 0.0, [], []
    for t in range(1, 10_001):
        rate, batch = schedule(t)
        w = w - rate * (w + rng.normal(size=RUNS) / np.sqrt(batch))
        mean = mean + (w - mean) / t
        if t in (10, 100, 1000, 10_000):
            line.append(np.mean(w**2))
            averaged.append(np.mean(mean**2))
    print(f"{name:34s}", *(f"{value:9.2g}" for value in line))
    if name == "rate 0.2, batch 1":
        print(f"{'  the average of its w so far':34s}", *(f"{value:9.2g}" for value in averaged))
print(f"the floor of the first two: {0.2 / 1.8:.2g} and {0.2 / 18:.2g}")
