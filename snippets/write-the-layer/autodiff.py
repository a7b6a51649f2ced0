import jax
import jax.numpy as jnp
import numpy as np

from linebyline.nets.option_net import NAMES, apply

rng = np.random.default_rng(0)
params = {name: jnp.asarray(0.5 * rng.normal(size=5)) for name in NAMES}
moneyness, maturity = jnp.array([0.8, 1.0, 1.2]), jnp.array([1.0, 0.5, 0.25])
prices = apply(params, moneyness, maturity)
grads = jax.grad(lambda params: apply(params, moneyness, maturity).mean())(params)
print("prices:", *(f"{price:.4f}" for price in prices))
for name in NAMES:
    print(f"{name:<12}", *(f"{entry:8.4f}" for entry in grads[name]))
