import numpy as np

from linebyline.byhand.information import kl_divergence

x = np.linspace(-12, 12, 241)  # [classes]: 241 bins on a line


def bump(centre, width):
    heights = np.exp(-((x - centre) ** 2) / (2 * width**2))
    return heights / heights.sum()


p = 0.6 * bump(-2.5, 0.6) + 0.4 * bump(2.5, 0.6)  # two peaks
centres, widths = np.arange(-4, 4.1, 0.1), np.arange(0.5, 4.1, 0.1)
candidates = [(centre, width) for centre in centres for width in widths]
q = np.array([bump(*candidate) for candidate in candidates])  # [candidates, classes]
p_rows = np.broadcast_to(p, q.shape)
for name, divergences in [("KL(p, q)", kl_divergence(p_rows, q)), ("KL(q, p)", kl_divergence(q, p_rows))]:
    centre, width = candidates[divergences.argmin()]
    print(f"smallest {name}: centre {centre:4.1f}, width {width:.1f}")
print(f"mean of p {p @ x:.1f}, standard deviation of p {np.sqrt(p @ x**2 - (p @ x) ** 2):.1f}")
