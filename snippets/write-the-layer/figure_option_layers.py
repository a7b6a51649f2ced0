import jax
import jax.numpy as jnp
import matplotlib.pyplot as plt
import numpy as np
import optax

from linebyline.data.option_prices import black_scholes, option_prices
from linebyline.nets import option_net
from linebyline.training.minimize import minimize

contracts = option_prices(np.random.default_rng(0), 500)
strikes, years = np.linspace(0.5, 1.5, 41), np.linspace(0.1, 1, 10)
m, tau = np.meshgrid(strikes, years, indexing="ij")


def fitted(turned, kinks):
    def loss_fn(params, key, moneyness, maturity, price):
        return jnp.mean((option_net.apply(params, moneyness, maturity, turned=turned) - price) ** 2)

    adam = optax.adam(optax.cosine_decay_schedule(0.02, 2000))
    params = option_net.init(jax.random.key(0), 5, kinks)
    params = minimize(loss_fn, params, contracts, adam, jax.random.key(1), epochs=200, batch_size=50).params
    grid = jnp.asarray(m.ravel()), jnp.asarray(tau.ravel())
    return np.array(option_net.apply(params, *grid, turned=turned)).reshape(m.shape)


exact = black_scholes(m, tau)
fig, axes = plt.subplots(1, 2, figsize=(7.4, 3.4), sharey=True, layout="constrained")
for ax, name, turned in zip(axes, ("right signs", "both signs turned"), (False, True), strict=True):
    surface = fitted(turned, None if turned else (0.8, 1.4))
    for place, color, marker, line in ((0, "C0", "o", "-"), (4, "C1", "s", "--"), (9, "C2", "^", ":")):
        ax.plot(strikes[::2], exact[::2, place], marker, color=color, markersize=4, label=f"exact, $\\tau$ = {years[place]:.1f}")
        ax.plot(strikes, surface[:, place], line, color=color, label=f"layer, $\\tau$ = {years[place]:.1f}")
    ax.set(xlabel="moneyness $m = K/S$ (no unit)")
    ax.set_title(name, fontsize=10)
axes[0].set_ylabel("price / $S$ (no unit)")
axes[1].legend(frameon=False, fontsize=8)
