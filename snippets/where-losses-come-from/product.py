import numpy as np

flips = np.array([1, 1, 0, 1, 0, 1, 1, 1, 0, 1])  # [batch]: 1 is heads
candidates = np.linspace(0.01, 0.99, 99)  # the output of the model: the probability of heads
for repeats in (1, 200):
    labels = np.tile(flips, repeats)[:, None]  # [batch, 1]
    probs = np.where(labels == 1, candidates, 1 - candidates)  # [batch, candidates]: probability given to what happened
    likelihood = probs.prod(axis=0)
    nll = -np.log(probs).mean(axis=0)  # negative log-likelihood, as a mean
    print(f"{len(labels):4d} flips: largest product {likelihood.max():.2g}, smallest mean of -log {nll.min():.4f}")
    by_product, by_logarithms = candidates[likelihood.argmax()], candidates[nll.argmin()]
    print(f"            best by the product {by_product:.2f}, by the logarithms {by_logarithms:.2f}")
