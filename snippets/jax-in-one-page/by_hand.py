import jax
import jax.numpy as jnp

traces = []


@jax.jit
def f(x):
    traces.append(x.shape)
    return 2 * x


f(jnp.ones(2))
f(jnp.zeros(2))
f(jnp.ones((2, 1)))
f(jnp.ones(2, dtype=int))
f(jnp.ones(2) + 1)
print("traces:", len(traces), traces)
