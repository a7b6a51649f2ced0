import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.optimizers.adam import adam
from linebyline.byhand.option_net import NAMES, option_layer, option_layer_backward
from linebyline.data.option_prices import black_scholes, option_prices

*inputs, prices = option_prices(np.random.default_rng(0), 400)
strikes, years = np.linspace(0.5, 1.5, 21), np.array([0.1, 0.4, 1.0])
m, tau = np.meshgrid(strikes, years, indexing="ij")
exact = black_scholes(m, tau)


def fitted(turned):  # by hand, all contracts in each step
    rng = np.random.default_rng(0)
    params = {name: 0.5 * rng.normal(size=5) for name in NAMES}
    if not turned:  # bends spread over the strikes; with turned signs no start helps
        params |= {"w_moneyness": np.full(5, np.log(10)), "b_moneyness": np.linspace(8, 14, 5), "w_out": np.full(5, -np.log(50))}
    optimizer = adam(lambda step: 0.02 * (1 - (step - 1) / 2000))
    params = [params]
    state = optimizer.init(params)
    for _ in range(2000):
        residual = option_layer(params[0], *inputs, turned=turned) - prices
        grads = option_layer_backward(2 * residual / len(prices), params[0], *inputs, turned=turned)
        params, state = optimizer.update(params, [grads], state)
    return option_layer(params[0], m.ravel(), tau.ravel(), turned=turned).reshape(m.shape)


fig, axes = plt.subplots(1, 2, figsize=(7.4, 3.4), sharey=True, layout="constrained")
for ax, name, turned in zip(axes, ("right signs", "both signs turned"), (False, True), strict=True):
    surface = fitted(turned)
    for place, (color, marker, line) in enumerate((("C0", "o", "-"), ("C1", "s", "--"), ("C2", "^", ":"))):
        ax.plot(strikes[::2], exact[::2, place], marker, color=color, markersize=4)
        ax.plot(strikes, surface[:, place], line, color=color, label=f"{years[place]} years")
    ax.set(xlabel="moneyness (no unit)", xticks=[0.5, 1, 1.5], yticks=[0, 0.25, 0.5])
    ax.set_title(name, fontsize=10)
axes[0].set_ylabel("price / share price (no unit)")
axes[1].legend(frameon=False, fontsize=8)
