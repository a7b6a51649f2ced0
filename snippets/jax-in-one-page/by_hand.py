import jax
import jax.numpy as jnp

traces = []


@jax.jit
def f(x):
    traces.append(x.shape)
    return 2 * x


for x in (jnp.ones(2), jnp.zeros(2), jnp.ones((2, 1)), jnp.ones(2, dtype=int), jnp.ones(2) + 1):
    f(x)
print("traces:", len(traces), traces)
