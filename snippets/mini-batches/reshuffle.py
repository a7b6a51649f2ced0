import numpy as np

rng = np.random.default_rng(0)
N, runs, epochs = 20, 400, 60
centers = rng.normal(size=N)
centers -= centers.mean()  # example i has the loss (w - center)^2 / 2, all together have their minimum at 0
sigma2 = np.mean(centers**2)
print(" rate   drawn anew: variance  theory   reshuffled: variance  theory")
for rate in (0.2, 0.1, 0.05):
    w, squares = {"anew": np.zeros(runs), "reshuffled": np.zeros(runs)}, {"anew": [], "reshuffled": []}
    for epoch in range(epochs * 4):
        rows = {
            "anew": rng.integers(N, size=(runs, N)),
            "reshuffled": np.argsort(rng.random((runs, N)), axis=1),  # a permutation in each row
        }
        for way in rows:
            for column in rows[way].T:
                w[way] = w[way] - rate * (w[way] - centers[column])
            if epoch > epochs * 2:
                squares[way].append(np.mean(w[way] ** 2))  # at the end of each epoch
    a = (1 - rate) ** np.arange(N)
    independent = rate * sigma2 / (2 - rate)
    dependent = rate**2 * sigma2 * N / (N - 1) * (np.sum(a**2) - np.sum(a) ** 2 / N) / (1 - (1 - rate) ** (2 * N))
    measured = [np.mean(squares[way]) for way in ("anew", "reshuffled")]
    print(f"{rate:5.2f} {measured[0]:22.4f} {independent:7.4f} {measured[1]:22.4f} {dependent:7.4f}")
