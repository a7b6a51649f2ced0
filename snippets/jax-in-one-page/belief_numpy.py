import jax.numpy as jnp
import numpy as np

for module in (np, jnp):
    x, whole = module.array([1.0, 2.0, 3.0]), module.array([2**31 - 1])
    try:
        beyond = float(x[10])
    except IndexError as error:
        beyond = type(error).__name__
    total = int(whole[0] + 1)
    print(f"{module.__name__:<10} x[10]: {beyond}   {x.dtype}   2147483647 + 1: {total}")

x = jnp.array([1.0, 2.0, 3.0])
print("writing beyond the end:", x.at[10].set(7.0))
print("reading, asked to tell:", x.at[10].get(mode="fill", fill_value=jnp.nan))
