import jax
import jax.numpy as jnp
import numpy as np
import optax

from linebyline.data.option_prices import option_prices
from linebyline.nets import option_net
from linebyline.training.minimize import minimize

rng = np.random.default_rng(0)
train, test = option_prices(rng, 2000), option_prices(rng, 1000)
test = [jnp.float32(column) for column in test]


def loss_fn(params, key, moneyness, maturity, price):
    return jnp.mean((option_net.apply(params, moneyness, maturity, turned=True) - price) ** 2)


def errors(start):
    settings = {"epochs": 250, "batch_size": 100, "measure": lambda params: jnp.sqrt(loss_fn(params, None, *test))}
    return minimize(loss_fn, start, train, optax.flatten(optax.adam(0.02)), jax.random.key(1), **settings).measured


starts = jax.vmap(lambda key: option_net.init(key, 16))(jax.random.split(jax.random.key(0), 5))
curves = np.array(jax.jit(jax.vmap(errors))(starts))  # [5, epochs]
constant = float(np.sqrt(np.mean((train[2].mean() - np.array(test[2])) ** 2)))
print(f"error of the best constant: {constant:.2f}")
for epoch in (1, 10, 100, 250):
    print(f"turned signs after {epoch:3} epochs, median of five: {np.median(curves[:, epoch - 1]):.2g}")
print("lower at epoch 250 than at epoch 100:", int((curves[:, -1] < curves[:, 99]).sum()), "of 5")
print("below the constant after any of the 1,250 epochs:", int((curves < constant).sum()))
