from functools import partial

import jax
import jax.numpy as jnp

traces = {"static": 0, "traced": 0, "inside": 0}


@partial(jax.jit, static_argnames="learning_rate")
def static_step(w, learning_rate):
    traces["static"] += 1
    return w - learning_rate * w


@jax.jit
def traced_step(w, learning_rate):
    traces["traced"] += 1
    return w - learning_rate * w


def inside_step(w, learning_rate):
    def step(w):
        traces["inside"] += 1
        return w - learning_rate * w

    return jax.jit(step)(w)  # a new function in each call: nothing to find again


w = jnp.ones(3)
for count in range(12):
    learning_rate = 1 / (1 + count)
    static_step(w, learning_rate)
    traced_step(w, learning_rate)
    inside_step(w, learning_rate)
print("12 calls with a decaying learning rate. Times traced and compiled:")
for name, count in traces.items():
    print(f"  {name:<7}{count:3d}")
