import matplotlib.pyplot as plt

from linebyline.autograd import Dual, Value
from linebyline.counted import Counted


def f(inputs):
    total = inputs[0] * inputs[0]
    for x in inputs[1:]:
        total = total * x + x
    return total


sizes, curves = [1, 2, 4, 8, 16, 32, 64, 128], {"f alone": [], "f and gradient, reverse": [], "f and gradient, forward": []}
for n in sizes:
    x = [Counted(0.5 + i / n) for i in range(n)]
    for mode, counts in curves.items():
        Counted.operations = 0
        if mode == "f alone":
            f(x)
        elif "reverse" in mode:
            f([Value(number) for number in x]).backward(seed=Counted(1))
        else:
            for i in range(n):
                f([Dual(number, Counted(i == j)) for j, number in enumerate(x)])
        counts.append(Counted.operations)
fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
for (mode, counts), style in zip(curves.items(), ("o-", "s--", "^:"), strict=True):
    ax.plot(sizes, counts, style, label=mode)
ax.set(xscale="log", yscale="log", xlabel="inputs n (count)", ylabel="operations (count)")
ax.minorticks_off()
ax.legend(frameon=False)
