from functools import partial

import jax
import jax.numpy as jnp

traces = []


@partial(jax.jit, static_argnames="power")
def mean_power(x, power):
    traces.append(x.shape)  # a side effect: only Python does it, the program does not
    return jnp.mean(x**power)


calls = {
    "3 numbers, power 2": (jnp.ones(3), 2),
    "3 other numbers": (jnp.arange(3.0), 2),
    "4 numbers": (jnp.ones(4), 2),
    "3 whole numbers": (jnp.arange(3), 2),
    "power 3": (jnp.ones(3), 3),
    "the first again": (jnp.ones(3), 2),
}
for name, (x, power) in calls.items():
    before = len(traces)
    mean_power(x, power)
    print(f"{name:<20}", "traced" if len(traces) > before else "kept program")
