import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(60, 20))
start = np.linalg.qr(rng.normal(size=(20, 4)))[0]
y = x @ start @ rng.normal(size=(4, 1))
head0 = rng.normal(size=(4, 1))
gram, cross = x.T @ x / 60, x.T @ y / 60
print("ratio   change of B.T @ B   of this not by the law: rate 0.01   rate 0.001")
for ratio in (1, 1 / 10, 1 / 100):
    broken = []
    for rate, steps in ((0.01, 300), (0.001, 3000)):
        body, head = start, head0
        for _ in range(steps):
            demand = gram @ (body @ head) - cross
            body, head = body - ratio * rate * demand @ head.T, head - rate * body.T @ demand
        change = body.T @ body - start.T @ start
        broken.append(np.linalg.norm(change - ratio * (head @ head.T - head0 @ head0.T)))
    size = np.linalg.norm(change)
    print(f"{ratio:5.2f}   {size:17.2f}   {broken[0] / size:33.2%}   {broken[1] / size:10.2%}")
