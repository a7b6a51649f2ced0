import jax
import jax.numpy as jnp

calls = []


def step(average, x):
    calls.append(1)
    average = 0.5 * average + 0.5 * x
    return average, average  # the new carry, and what to keep of this step


xs = jnp.array([4.0, 0.0, 8.0, 2.0] * 5)  # sums that need no rounding
average, kept = 0.0, []
for x in xs:
    average, y = step(average, x)
    kept.append(y)
print("Python loop:", [float(y) for y in kept[:4]], " calls of step:", len(calls))

calls.clear()
last, averages = jax.lax.scan(step, 0.0, xs)
print("scan:       ", averages[:4].tolist(), " below 5 calls:", len(calls) < 5)
print("all equal:", bool((averages == jnp.array(kept)).all() and last == average))
