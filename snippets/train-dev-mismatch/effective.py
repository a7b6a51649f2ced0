import numpy as np

N = 200_000
print("one feature: training mean 0, test mean m, both with deviation 1")
print("m   E[w²]    200,000 are worth   (Σw)² / Σw² of a sample, median of 9")
for m in (0, 1, 2, 3, 4):
    second_moment = np.exp(m**2)  # ∫ p_test² / p_train
    samples = []
    for seed in range(9):
        x = np.random.default_rng(seed).normal(size=N)
        w = np.exp(m * x - m**2 / 2)  # p_test(x) / p_train(x)
        samples.append(w.sum() ** 2 / (w**2).sum())
    print(f"{m} {second_moment:>10,.1f} {N / second_moment:>15,.2f} {np.median(samples):>15,.0f}")
print("m = ½ in d features, worth:", *(f"{N / np.exp(d / 4):,.2f} (d = {d})" for d in (1, 16, 64)))
