import matplotlib.pyplot as plt
import numpy as np

n = np.arange(1, 13)
fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
ax.plot(n, 2.0 ** (n - 1), "s-", color="C3", label="OR of ANDs: $2^{n-1}$")
ax.plot(n[1:], 3.0 * (n[1:] - 1), "^--", color="C1", label="tree of XORs: $3(n-1)$")
ax.plot(n, n, "o-", color="C0", label="one hidden layer: $n$")
ax.plot(n, np.floor(np.log2(n)) + 1, "D-.", color="C2", label="binary count: $\\lfloor\\log_2 n\\rfloor + 1$")
ax.set(yscale="log", ylim=(0.8, 5e3), xlabel="$n$, inputs (count)", ylabel="units for parity (count)")
ax.set_xticks([1, 2, 4, 8, 12])
ax.minorticks_off()
ax.legend(frameon=False, loc="upper left")
