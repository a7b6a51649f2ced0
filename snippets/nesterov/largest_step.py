import numpy as np

from linebyline.byhand.optimizers import momentum, nesterov

q = np.arange(1, 500) / 100  # ηλ from 0.01 to 4.99, all at once: with η = 1 each entry is a bowl of its own
print("beta   momentum: largest ηλ   2(1+β)   Nesterov: largest ηλ   2(1+β)/(1+2β)")
for beta in (0.0, 0.5, 0.9):
    found = []
    for rule in (momentum(1.0, beta), nesterov(1.0, beta)):
        params = [{"w": np.ones(len(q))}]
        state = rule.init(params)
        with np.errstate(over="ignore", invalid="ignore"):
            for _ in range(2000):
                params, state = rule.update(params, [{"w": q * params[0]["w"]}], state)
            found.append(q[abs(params[0]["w"]) < 1e-3].max())
    print(f"{beta:>4} {found[0]:>23.2f} {2 * (1 + beta):>8.2f} {found[1]:>22.2f} {2 * (1 + beta) / (1 + 2 * beta):>15.2f}")
