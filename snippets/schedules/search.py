import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.surfaces import bowl, descend

surface, start, steps = bowl([1.0, 12.0]), [1.0, 1.0], 100


def loss_after(rate):
    with np.errstate(over="ignore"):  # a rate that is too large blows up
        return surface.value(descend(sgd(rate), surface, start, steps)[-1])


rates = np.geomspace(1e-4, 1, 5)  # 0.0001, 0.001, 0.01, 0.1, 1
for search in ("coarse", "fine", "finer", "finest"):
    losses = [loss_after(rate) for rate in rates]
    best = rates[np.argmin(losses)]
    ratio = rates[1] / rates[0]  # of two neighbours
    print(f"{search:<7} {len(rates)} rates, each {ratio:>5.2f} times the last: best {best:.3f}, loss {min(losses):.0e}")
    rates = np.geomspace(best / ratio, best * ratio, 7)  # from the left neighbour to the right one
print(f"theory 2 / (1 + 12) = {2 / 13:.3f}, loss {loss_after(2 / 13):.0e}; above 2 / 12 = {2 / 12:.3f} it diverges")
