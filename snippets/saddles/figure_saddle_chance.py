import matplotlib.pyplot as plt
import numpy as np

rng, copies = np.random.default_rng(0), 30_000
n, grown, a = np.arange(1, 8), [], np.zeros((30_000, 0, 0))
for size in n:
    a = np.pad(a, ((0, 0), (0, 1), (0, 1)))
    a[:, -1, :-1] = a[:, :-1, -1] = rng.normal(size=(copies, size - 1)) / np.sqrt(2)
    a[:, -1, -1] = rng.normal(size=copies)
    alive = np.flatnonzero(np.linalg.eigvalsh(a)[:, 0] > 0)
    grown.append(len(alive) / copies * (grown[-1] if grown else 1))
    a = a[rng.choice(alive, copies)]
fig, ax = plt.subplots(figsize=(5.8, 3.2), layout="constrained")
ax.semilogy(n, 2.0**-n, "s--", label="coin flips: 2⁻ⁿ")
ax.semilogy(n, 3.0 ** (-(n**2) / 4), "^:", label="exp(−n² log(3) / 4)")
ax.semilogy(n, grown, "o-", label="random symmetric matrices")
ax.minorticks_off()
ax.set(xlabel="number of parameters n", ylabel="P(all curvatures > 0)")
ax.legend(frameon=False, loc="lower left")
