import numpy as np

from linebyline.byhand.optimizers import adam, momentum, nadam, nesterov, sgd
from linebyline.surfaces import bowl

RATES, LIMIT = 10 ** (np.arange(-12, 9) / 4), 180
angle, turn = 2 * np.pi * (np.arange(11) + 0.3) / 11, np.radians(30)
axes = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
starts = 2 * np.stack([np.cos(angle), np.sin(angle)], axis=1) / np.sqrt([1, 20]) @ axes  # on one contour line
surface = bowl([1, 20], degrees=30)


def best(optimizer):
    """As in the race: steps to a loss within 1 %, median over the starts, at the best rate of the grid."""
    w = np.repeat(starts[:, None], len(RATES), axis=1)
    state, came, goal = optimizer.init([{"w": w}]), np.full(w.shape[:2], np.inf), surface.value(w) / 100
    for t in range(1, LIMIT + 1):
        new, state = optimizer.update([{"w": w}], [{"w": surface.gradient(w)}], state)
        w = w - RATES[:, None] * (w - new[0]["w"])
        came[(surface.value(w) <= goal) & (came > t)] = t
    return np.min(np.median(came, axis=0))


betas = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9)
print("beta (or beta1)   " + "".join(f"{beta:>5}" for beta in betas))
with np.errstate(all="ignore"):  # some rates run away
    for name, make in (("momentum", momentum), ("nesterov", nesterov), ("adam", adam), ("nadam", nadam)):
        steps = [best(make(1.0, beta)) for beta in betas]
        print(f"{name:<18}" + "".join(f"{each:>5.0f}" for each in steps))
    print(f"gradient descent  {best(sgd(1.0)):>5.0f}")
