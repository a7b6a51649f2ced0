import numpy as np

from linebyline.byhand.optimizers import momentum

curvature, rates = 3.0, 0.01 * 1.01 ** np.arange(1000)
for beta in (0.0, 0.5, 0.9):
    optimizer = momentum(lambda t: rates[t - 1], beta=beta)
    params, losses = [{"w": np.array([1.0])}], []  # w* is 0
    state = optimizer.init(params)
    while not losses or losses[-1] <= losses[0]:
        losses.append(curvature / 2 * params[0]["w"][0] ** 2)
        params, state = optimizer.update(params, [{"w": curvature * params[0]["w"]}], state)
    heights = [max(losses[t - 10 : t + 10]) for t in range(10, len(losses) - 10)]  # the loss swings: its height nearby
    turn, back = curvature * rates[10 + np.argmin(heights)], curvature * rates[len(losses) - 1]
    print(f"beta {beta}: rate times curvature is {turn:.1f} at the lowest and {back:.1f} at the return")
