import jax
import jax.numpy as jnp
import numpy as np
import optax

from linebyline.data.option_prices import black_scholes, option_prices
from linebyline.nets import option_net
from linebyline.training.minimize import minimize

contracts = option_prices(np.random.default_rng(0), 500)  # moneyness, maturity, price
strikes, years = np.linspace(0.5, 1.5, 11), np.array([0.1, 0.25, 0.5, 1.0])
grid = [axis.ravel() for axis in np.meshgrid(strikes, years, indexing="ij")]  # [44] each


def loss_fn(params, key, moneyness, maturity, price):
    return jnp.mean((option_net.apply(params, moneyness, maturity) - price) ** 2)


def train(key):
    adam = optax.adam(optax.cosine_decay_schedule(0.02, 2000))
    params = option_net.init(key, units=5, kinks=(0.8, 1.4))
    params = minimize(loss_fn, params, contracts, adam, jax.random.key(1), epochs=200, batch_size=50).params
    return option_net.apply(params, *map(jnp.asarray, grid))


starts = jax.random.split(jax.random.key(0), 5)
fitted = np.array(jax.jit(jax.vmap(train))(starts)).reshape(5, 11, 4)  # five trainings side by side
exact = black_scholes(*grid).reshape(11, 4)
print("       fitted, median of five               exact")
print("   m   τ = " + "     ".join("  ".join(f"{year:4.2f}" for year in years) for _ in range(2)))
for i in (0, 3, 4, 5, 6, 7, 9):
    print(f"{strikes[i]:4.1f}      ", end="")
    print("     ".join("  ".join(f"{price:4.2f}" for price in row) for row in (np.median(fitted[:, i], axis=0), exact[i])))
print("no price off by more than 0.04, in five trainings:", bool((abs(fitted - exact) < 0.04).all()))
for name, holds in (
    ("falls with the strike", np.diff(fitted, axis=1) < 0),
    ("bends upwards", np.diff(fitted, n=2, axis=1) > 0),
    ("rises with maturity", np.diff(fitted, axis=2) > 0),
):
    print(f"{name}: {bool(holds.all())}")
