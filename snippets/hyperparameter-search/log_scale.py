import numpy as np

rng = np.random.default_rng(0)
count = 100_000
decades = np.array([1e-4, 1e-3, 1e-2, 1e-1, 1.0])
draws = {
    "drawn evenly in the rate": rng.uniform(1e-4, 1, count),
    "drawn evenly in its logarithm": 10 ** rng.uniform(-4, 0, count),
}
print("share of the rates in each decade   0.0001–0.001  0.001–0.01  0.01–0.1  0.1–1")
for name, rates in draws.items():
    shares = np.histogram(rates, decades)[0] / count
    print(f"{name:<35} {shares[0]:>12.0%} {shares[1]:>11.0%} {shares[2]:>9.0%} {shares[3]:>6.0%}")

print("\nshare of the momenta by their memory 1 / (1 − β)   10–100 steps  100–1000 steps")
draws = {
    "drawn evenly in β, 0.9 to 0.999": rng.uniform(0.9, 0.999, count),
    "1 − β drawn evenly in its logarithm": 1 - 10 ** rng.uniform(-3, -1, count),
}
for name, beta in draws.items():
    long = np.mean(1 / (1 - beta) > 100)
    print(f"{name:<51} {1 - long:>11.0%} {long:>15.0%}")
