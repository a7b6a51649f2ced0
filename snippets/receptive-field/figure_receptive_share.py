import matplotlib.pyplot as plt
import numpy as np

fig, (left, right) = plt.subplots(1, 2, figsize=(7.4, 2.9), layout="constrained")
share = np.ones(1)
styles = {2: ("C0", ":"), 8: ("C1", "--"), 32: ("C3", "-")}
for layers in range(1, 33):
    share = np.convolve(share, np.full(3, 1 / 3))
    if layers in styles:
        color, line = styles[layers]
        place = np.linspace(-1, 1, len(share))
        left.plot(place, share / share.max(), color=color, linestyle=line, label=f"{layers} layers")
left.set(xlabel="place in the field", ylabel="share, largest = 1", ylim=(0, 1.45), yticks=[0, 1])
left.set_xticks([-1, 0, 1], ["first", "middle", "last"])
left.legend(fontsize=8, loc="upper left", frameon=False)
dilations = [(1, 3, 9), (1, 2, 4), (2, 2, 2), (1, 1, 1)]
for row, steps in enumerate(dilations):
    share = np.ones(1)
    for g in steps:
        kernel = np.zeros(2 * g + 1)
        kernel[::g] = 1 / 3
        share = np.convolve(share, kernel)
    edges = np.arange(len(share) + 1) - len(share) / 2
    right.stairs(row + 0.75 * share / share.max(), edges, baseline=row, fill=True, color=f"C{row}", label=f"_dilations {steps}")
right.set(xlabel="pixels from the middle", yticks=np.arange(4) + 0.35, xticks=[-10, 0, 10])
right.set_yticklabels([", ".join(map(str, steps)) for steps in dilations])
right.set_ylabel("dilations")
