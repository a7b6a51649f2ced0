import numpy as np

from linebyline.data.digits import digits

images, labels = digits()


def numbers(seed, n=300, width=100, ridge=0.0, steps=3000, shift=False, dev=400):
    """Training error and gap in percent of one learner: random relu features, gradient descent."""
    rng = np.random.default_rng(seed)
    order, v = rng.permutation(1797), rng.normal(size=(64, width)) / 4
    h = np.hstack([np.maximum(images @ v, 0), np.ones((1797, 1))])
    x, y = h[order[:n]], labels[order[:n]]
    if shift:  # training pictures moved left and right as well
        moved = [np.roll(images[order[:n]].reshape(-1, 8, 8), s, 2) for s in (1, -1)]
        more = np.maximum(np.concatenate(moved).reshape(-1, 64) @ v, 0)
        x = np.vstack([x, np.hstack([more, np.ones((2 * n, 1))])])
        y = np.tile(y, 3)
    slopes, axes = np.linalg.eigh(x.T @ x / len(x))
    slopes = np.maximum(slopes, 1e-12) + ridge
    done = (1 - (1 - slopes / slopes[-1]) ** steps) / slopes
    w = axes @ (done[:, None] * (axes.T @ (x.T @ np.eye(10)[y] / len(x))))
    wrong = 100 * ((h @ w).argmax(axis=1) != labels)
    train, tested = wrong[order[:n]].mean(), wrong[order[-dev:]].mean()
    return train, tested - train


settings = {
    "2 x wider": {"width": 200}, "3 x the data": {"n": 900}, "ridge": {"ridge": 0.1},
    "stop earlier": {"steps": 300}, "shifted copies": {"shift": True}, "2 x the dev set": {"dev": 800},
}  # fmt: skip
base = np.array([numbers(seed) for seed in range(10)])
effect = {}
print("knob              training error (rises, falls)    gap (rises, falls)    of 10 seeds")
for name, changed in settings.items():
    move = np.array([numbers(seed, **changed) for seed in range(10)]) - base
    effect[name] = move.mean(axis=0)
    (t_up, g_up), (t_down, g_down) = (move > 0).sum(0), (move < 0).sum(0)
    t, g = np.median(move, axis=0) + 0.0
    print(f"{name:<18}{t:+8.1f}  ({t_up:2}, {t_down:2}){g:+21.1f}  ({g_up:2}, {g_down:2})")
print("|rho| of the mean moves, in the better pairing")
pairs = (
    ("3 x the data", "ridge"),
    ("3 x the data", "stop earlier"),
    ("2 x wider", "3 x the data"),
    ("ridge", "stop earlier"),
)
for one, two in pairs:
    (a11, a21), (a12, a22) = effect[one], effect[two]
    rho = abs(a12 * a21 / (a11 * a22))
    print(f"{one:>16} and {two:<16}{min(rho, 1 / rho):.1f}")
