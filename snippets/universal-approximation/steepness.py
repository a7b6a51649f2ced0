import numpy as np

from linebyline.neurons import tower_network

h = 0.05  # 20 cells on [0, 1]
edges = np.linspace(0, 1, 21)
opened = np.concatenate([[-np.inf], edges[1:-1], [np.inf]])
middles = (edges[:-1] + edges[1:]) / 2
x = np.unique(np.concatenate([np.linspace(0, 1, 20_001), edges + 1e-9, edges - 1e-9]).clip(0, 1))
stairs = middles[np.searchsorted(edges[1:-1], x, side="right")]  # f(x) = x, so L = 1: the heights are the middles
print("   w h   error of the network   bound    away from the ends   network - staircase")
for wh in (0.5, 2, 5, 10, 100, 1000, 10_000):
    w = wh / h
    y = tower_network(x, middles, opened, w)
    inner = (x > 0.4) & (x < 0.6)
    bound, away, jump = h / 2 + 2 * np.log(2) / w, abs(x - y)[inner].max(), abs(y - stairs).max()
    print(f"{wh:>6,} {abs(x - y).max() / h:>15.3f} h {bound / h:>11.3f} h {away / h:>15.3f} h {jump / h:>18.3f} h")

x, edges = np.linspace(-10, 10, 401), np.linspace(-10, 10, 2001)  # f(x) = |x|: narrow cells, edges far from steep
middles, opened = abs(edges[:-1] + edges[1:]) / 2, np.concatenate([[-np.inf], edges[1:-1], [np.inf]])
bound = 0.01 / 2 + 2 * np.log(2) / 5
print(f"|x| with h = 0.01 and w = 5: error / bound {abs(abs(x) - tower_network(x, middles, opened, 5.0)).max() / bound:.2f}")
