import jax
import jax.numpy as jnp
import numpy as np
import optax

from linebyline.data.option_prices import option_prices
from linebyline.nets import option_net
from linebyline.training.minimize import minimize

rng = np.random.default_rng(0)
train, test = option_prices(rng, 2000), option_prices(rng, 300)
test = [jnp.float32(column) for column in test]


def loss_fn(params, key, moneyness, maturity, price):
    return jnp.mean((option_net.apply(params, moneyness, maturity) - price) ** 2)


def errors(start, learning_rate):  # [epochs], 20 steps an epoch
    settings = {"epochs": 250, "batch_size": 100, "measure": lambda params: jnp.sqrt(loss_fn(params, None, *test))}
    # flatten: Adam sees one vector of parameters, which takes fewer small operations a step
    return minimize(loss_fn, start, train, optax.flatten(optax.adam(learning_rate)), jax.random.key(1), **settings).measured


@jax.jit
def all_plans(key):  # fifteen trainings side by side
    keys = jax.random.split(key, 5)
    careless, careful = (jax.vmap(lambda key, kinks=kinks: option_net.init(key, 16, kinks))(keys) for kinks in (None, (0.8, 1.4)))
    starts = jax.tree.map(lambda *three: jnp.concatenate(three), careless, careless, careful)
    return jax.vmap(errors)(starts, jnp.repeat(jnp.array([0.02, 0.3, 0.02]), 5))


curves = np.array(all_plans(jax.random.key(0))).reshape(3, 5, 250)
plans = ("careless, rate 0.02", "careless, rate 0.3", "careful, rate 0.02")
print("median error of five     after 3 epochs, 60 steps   250 epochs, 5,000 steps")
for plan, curve in zip(plans, curves, strict=True):
    shown = [f"{error:.1g}" if error > 0.0095 else "below 0.01" for error in np.median(curve[:, [2, -1]], axis=0)]
    print(f"{plan:<24}{shown[0]:>16}{shown[1]:>26}")
slow, fast, good = curves[:, :, -1]
few = curves[2, :, 2]
print("each of five against each of five:")
print("  careful after 3 epochs ahead of careless after 250:", bool(few.max() < slow.min()))
print("  at 250 epochs, careless at rate 0.3 ahead of careless at 0.02:", bool(fast.max() < slow.min()))
print("  at 250 epochs, careful at 0.02 ahead of careless at 0.3:", bool(good.max() < fast.min()))
