import jax
import jax.numpy as jnp
import numpy as np
import optax

from linebyline.data.option_prices import option_prices
from linebyline.nets import option_net
from linebyline.training.minimize import minimize

rng = np.random.default_rng(0)
train, test = option_prices(rng, 2000), option_prices(rng, 1000)
price = test[2]
test = [jnp.float32(column) for column in test]
large = price > 1e-3


def loss_fn(params, key, moneyness, maturity, price):
    return jnp.mean((option_net.apply(params, moneyness, maturity) - price) ** 2)


def predictions(start):
    settings = {"epochs": 250, "batch_size": 100, "measure": lambda params: option_net.apply(params, *test[:2])}
    return minimize(loss_fn, start, train, optax.flatten(optax.adam(0.02)), jax.random.key(1), **settings).measured


@jax.jit
def five(key):
    return jax.vmap(lambda key: predictions(option_net.init(key, 16, kinks=(0.8, 1.4))))(jax.random.split(key, 5))


off = np.abs(np.array(five(jax.random.key(0)), dtype=float) - price)  # [5, epochs, contracts]
rmse, mae = np.sqrt((off**2).mean(axis=2)), off.mean(axis=2)
mape = (off / price)[:, :, large].mean(axis=2)  # only of prices above a thousandth of the share
print("from epoch 30 to epoch 250, careful start:")
for name, metric in (("RMSE", rmse), ("mean absolute error", mae), ("MAPE, prices above 0.001", mape)):
    falls = metric[:, -1] < metric[:, 29]
    print(f"  {name:<26} falls {falls.sum()} of 5, rises {(~falls).sum()} of 5")
print(f"prices below 0.001: {(~large).mean():.0%} of the test contracts, the smallest {price.min():.0e}")
everywhere = (off / price)[:, -1].mean(axis=1)
print("MAPE over all prices above ten thousand million percent, in all five runs:", bool((everywhere > 1e8).all()))
