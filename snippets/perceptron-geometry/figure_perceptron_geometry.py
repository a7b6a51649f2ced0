import matplotlib.pyplot as plt
import numpy as np

fig, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.6), layout="constrained")

w, b, x = np.array([0.6, 0.8]), -1.0, np.array([1.7, 1.85])
foot = x - (w @ x + b) * w
ends = np.array([[-0.4, 1.55], [2.6, -0.7]])
ends += [[-2], [2]] * np.array([[4, -3]])  # beyond the picture, on the same line
left.fill(*np.array([*ends, [9, 9]]).T, color="C0", alpha=0.12, linewidth=0)
left.plot(*ends.T, color="C0", label="$w\\cdot x + b = 0$")
left.annotate(
    "",
    foot + 0.55 * w + [-1.0, 0.75],
    foot + [-1.0, 0.75],
    arrowprops={"arrowstyle": "->", "color": "C1", "lw": 2},
)
left.text(*(foot + [-0.93, 1.28]), "$w$", color="C1", fontsize=13)
left.plot(*np.array([foot, x]).T, ":", color="C3")
left.plot(*x, "o", color="C3", label="_point x")
left.plot(*foot, "s", color="C3", markersize=4, label="_foot on the border")
left.text(*(x + [-0.08, 0.12]), "$x$", color="C3", fontsize=13)
left.text(1.45, 0.95, "distance\n$(w\\cdot x + b)/\\|w\\|$", color="C3")
left.set(xlim=(-0.4, 2.9), ylim=(-0.7, 2.6), aspect="equal", xlabel="$x_1$ (no unit)", ylabel="$x_2$ (no unit)",
         xticks=[0, 1, 2], yticks=[0, 1, 2])  # fmt: skip
left.legend(frameon=False, loc="lower left")

bits, labels = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([-1, 1, 1, 1])
grid = np.linspace(-1.495, 2.495, 160)
w1, w2 = np.meshgrid(grid, grid)
says = np.where(bits @ np.stack([w1.ravel(), w2.ravel()]) - 1 > 0, 1, -1)
counts = (says != labels[:, None]).sum(axis=0).reshape(w1.shape)
mesh = right.pcolormesh(
    grid, grid, counts, cmap="Blues", vmin=-0.5, vmax=4.5, rasterized=True
)
places = {
    (2, 2): 0,
    (2, 0.2): 1,
    (0.2, 2): 1,
    (0.75, 0.6): 2,
    (2, -1.3): 2,
    (-1.3, 2): 2,
    (-0.3, -0.3): 3,
}
for place in places:
    number = counts[np.abs(grid - place[1]).argmin(), np.abs(grid - place[0]).argmin()]
    right.text(
        *place,
        str(number),
        ha="center",
        va="center",
        fontsize=13,
        color="white" if number > 2 else "#222222",
    )
right.set(aspect="equal", xlabel="$w_1$ (no unit)", ylabel="$w_2$ (no unit)", title="mistakes on OR, $b = -1$",
          xticks=[-1, 0, 1, 2], yticks=[-1, 0, 1, 2])  # fmt: skip
