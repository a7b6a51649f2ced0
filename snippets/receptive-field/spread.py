import numpy as np

print(" k    L     r   spread  sqrt(L (k^2 - 1) / 12)   spread / r   pixels that hold 95%")
for k in (3, 5):
    for layers in (1, 4, 16, 64):
        share = np.ones(1)
        for _ in range(layers):
            share = np.convolve(share, np.full(k, 1 / k))  # one more layer of equal weights
        t, r = np.arange(len(share)), len(share)
        spread = np.sqrt(share @ t**2 - (share @ t) ** 2)
        half = next(h for h in range(r) if share[r // 2 - h : r // 2 + h + 1].sum() >= 0.95)
        law = np.sqrt(layers * (k**2 - 1) / 12)
        print(f"{k:2} {layers:4} {r:5} {spread:8.3f} {law:23.3f} {spread / r:12.3f} {2 * half + 1:11} of {r}")
