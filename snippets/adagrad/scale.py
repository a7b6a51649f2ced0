import numpy as np

from linebyline.byhand.optimizers import adagrad, sgd
from linebyline.surfaces import bowl, descend

print("AdaGrad on bowls with curvatures 1 and κ: the point after 3 steps from (3, 1)")
for kappa in (1, 100, 10_000):
    path = descend(adagrad(0.5, 1e-30), bowl([1, kappa]), [3.0, 1.0], 1000)
    near = np.argmax(np.linalg.norm(path, axis=1) < 1e-3)
    print(f"  κ = {kappa:>6}: {path[3].round(4).tolist()}, within 0.001 after {near} steps")

print("one example, x = c: by how much does the first step move w·x?")
for c in (1.0, 10.0, 100.0):
    grad = -0.3 * c  # -0.3 stands for the error; the chain rule multiplies by x = c
    moves = []
    for rule in (sgd(0.1), adagrad(0.1, 1e-30)):
        params = [{"w": np.zeros(1)}]
        new, _ = rule.update(params, [{"w": np.array([grad])}], rule.init(params))
        moves.append(float(new[0]["w"][0]) * c)
    print(f"  c = {c:>5.0f}: gradient descent {moves[0]:>7.2f}, AdaGrad {moves[1]:>5.1f}")
