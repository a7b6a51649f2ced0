import jax
import jax.numpy as jnp
import matplotlib.pyplot as plt
import numpy as np
import optax

from linebyline.data.option_prices import option_prices
from linebyline.nets import option_net
from linebyline.training.minimize import minimize

rng = np.random.default_rng(0)
train, test = option_prices(rng, 2000), option_prices(rng, 500)
test = [jnp.float32(column) for column in test]


def loss_fn(params, key, moneyness, maturity, price):
    return jnp.mean((option_net.apply(params, moneyness, maturity) - price) ** 2)


def errors(start, batch_size):
    settings = {"epochs": 250, "batch_size": batch_size, "measure": lambda params: jnp.sqrt(loss_fn(params, None, *test))}
    return minimize(loss_fn, start, train, optax.adam(0.02), jax.random.key(1), **settings).measured


keys = jax.random.split(jax.random.key(0), 5)
starts = [jax.vmap(lambda key, kinks=kinks: option_net.init(key, 16, kinks))(keys) for kinks in (None, (0.8, 1.4))]
starts = jax.tree.map(lambda *both: jnp.concatenate(both), *starts)
epochs = np.unique(np.geomspace(1, 250, 20).round().astype(int))

fig, ax = plt.subplots(figsize=(7, 3.9), layout="constrained")
for size, color, line, marker in ((500, "C2", ":", "^"), (100, "C0", "-", "o"), (32, "C1", "--", "s")):
    curves = np.array(jax.jit(jax.vmap(lambda start, size=size: errors(start, size)))(starts)).reshape(2, 5, 250)
    many, few = np.median(curves, axis=1)
    steps = 2000 // size
    ax.plot(epochs * steps, many[epochs - 1], line, color=color, label=f"batch {size}")
    ax.plot(epochs * steps, few[epochs - 1], line, color=color, label=f"_batch {size}, careful start")
    ax.plot(3 * steps, few[2], marker, color=color, markersize=8, markerfacecolor="none", label=f"_{size}, careful, epoch 3")
    ax.plot(250 * steps, many[-1], marker, color=color, markersize=8, label=f"_{size}, careless, epoch 250")
ax.set(xscale="log", yscale="log", xlabel="steps", ylabel="error on new contracts (no unit)")
ax.minorticks_off()  # a smaller file
ax.text(70, 1.0, "careless start,\nfull markers: epoch 250", fontsize=9)
ax.text(5, 0.0085, "careful start,\nopen markers: epoch 3", fontsize=9)
ax.legend(frameon=False, fontsize=9)
