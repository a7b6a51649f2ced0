import matplotlib.pyplot as plt
import numpy as np

t = np.arange(1, 10_001)
v0 = 25.0  # in units of s² / λ²
rates = {  # η_t λ
    "constant, 0.3": (np.full(len(t), 0.3), "-", "C0"),
    "0.3 · 0.97ᵗ: frozen": (0.3 * 0.97**t, "--", "C1"),
    "0.25 / t: too small": (0.25 / t, "-.", "C2"),
    "1 / t": (1.0 / t, "-", "C3"),
}
fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
for name, (a, line, color) in rates.items():
    v = [v0]
    for rate in a:
        v.append((1 - rate) ** 2 * v[-1] + rate**2)
    ax.plot(t, v[1:], line, color=color, label=name)
ax.plot(t, 1 / (1 / v0 + t), ":", color="C4", linewidth=3, label="no schedule is below")
ax.set(xscale="log", yscale="log", xlabel="step $t$ (count)", ylabel="mean squared distance ($s^2/\\lambda^2$)")
ax.minorticks_off()
ax.legend(frameon=False, title="$\\eta_t \\lambda$", loc="lower left")
