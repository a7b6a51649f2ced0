import numpy as np

from linebyline.byhand.optimizers import adam, adamw

eta, decay = 0.01, 0.01
scale = np.array([10.0, 0.1])  # the gradients are ±10 and ±0.1: no trend, so that only the decay moves the weights


def weights(optimizer, l2):
    params = [{"w": np.ones(2)}]
    state, path = optimizer.init(params), []
    for t in range(4000):
        w = params[0]["w"]
        params, state = optimizer.update(params, [{"w": scale * (-1) ** t + l2 * w}], state)
        path.append(params[0]["w"])
    return path[999], path[-1]  # 3000 steps apart, after the start has been forgotten


print("in 3000 steps          weight with gradient ±10   weight with gradient ±0.1")
for name, optimizer, l2, per_step in (
    ("Adam, L2 in gradient", adam(eta), decay, eta * decay / scale),
    ("AdamW, decoupled", adamw(eta, weight_decay=decay), 0.0, eta * decay * np.ones(2)),
):
    before, after = weights(optimizer, l2)
    for label, kept in (("keeps", after / before), ("formula", (1 - per_step) ** 3000)):
        print(f"{name:<20} {label:<7} {kept[0]:>16.2f} {kept[1]:>26.2f}")
