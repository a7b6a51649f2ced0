import numpy as np

flips = np.array([1, 1, 0, 1, 0, 1, 1, 1, 0, 1])  # [batch]: 1 is heads
candidates = np.linspace(0.01, 0.99, 99)  # outputs: the chance of heads
for repeats in (1, 200):
    labels = np.tile(flips, repeats)[:, None]  # [batch, 1]
    probs = np.where(labels == 1, candidates, 1 - candidates)  # of what came, [batch, candidates]
    likelihood = probs.prod(axis=0)
    nll = -np.log(probs).mean(axis=0)  # negative log-likelihood, as a mean
    print(f"{len(labels)} flips")
    print(f"  largest product {likelihood.max():.2g}, at {candidates[likelihood.argmax()]:.2f}")
    print(f"  smallest mean of -log {nll.min():.4f}, at {candidates[nll.argmin()]:.2f}")
