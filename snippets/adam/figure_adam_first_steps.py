import matplotlib.pyplot as plt
import numpy as np


def sizes(t):
    return (1 - 0.9**t) / np.sqrt(1 - 0.999**t)


fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.2), layout="constrained", sharey=True)
t = np.arange(1, 21)
left.plot(t, sizes(t), "s--", color="C1", markersize=4, label="without correction")
left.plot(t, np.ones(20), "o-", color="C0", markersize=4, label="with correction")
left.set(xlabel="step (count)", ylabel="size of the step (in $\\eta$)", ylim=(0, 7.4), xticks=(1, 5, 10, 15, 20))
left.legend(frameon=False, loc="center right", bbox_to_anchor=(1, 0.38))
t = np.unique(np.geomspace(1, 5000, 80).astype(int))
right.plot(t, sizes(t), "--", color="C1")
right.plot(t, np.ones(len(t)), "-", color="C0")
right.set(xscale="log", xlabel="step (count, log scale)", xticks=(1, 10, 100, 1000), xticklabels=("1", "10", "100", "1000"))
right.minorticks_off()
