import numpy as np

from linebyline.byhand.option_net import NAMES, option_layer
from linebyline.data.option_prices import black_scholes

m, tau = np.array([0.6, 0.6, 1.0, 1.0]), np.array([0.1, 1.0, 0.1, 1.0])
exact = black_scholes(m, tau)
gains = exact[1] - exact[0], exact[3] - exact[2]  # by waiting from τ = 0.1 to 1, at m = 0.6 and at m = 1
print(f"exact gains by maturity: {gains[0]:.4f} at m = 0.6, {gains[1]:.4f} at m = 1")
bound = (gains[1] - gains[0]) / 4
print(f"in every layer of this form one of the four prices is off by at least {bound:.4f}")
rng = np.random.default_rng(0)
smallest = np.inf
for _ in range(20_000):  # random layers around a good one
    params = {name: rng.normal(size=3) for name in NAMES}
    params["w_moneyness"] += 2.3
    params["b_moneyness"] = rng.uniform(0.6, 1.4, 3) * np.exp(params["w_moneyness"])
    params["w_out"] -= params["w_moneyness"] + 0.7
    smallest = min(smallest, abs(option_layer(params, m, tau) - exact).max())
print(f"20,000 layers tried, the best is off by more than the bound: {smallest > bound}")
