import jax
import jax.numpy as jnp

calls = []


def step(average, x):
    calls.append(x)
    average = 0.5 * average + 0.5 * x
    return average, average  # the new carry, and what to keep of this step


xs = jnp.array([4.0, 0.0, 8.0, 2.0] * 5)  # all results are short binary fractions, so both ways are exact
average, kept = 0.0, []
for x in xs:
    average, y = step(average, x)
    kept.append(y)
print("Python loop:", [float(y) for y in kept[:4]], "... calls of step:", len(calls))

calls.clear()
last, averages = jax.lax.scan(step, 0.0, xs)
print("scan:       ", averages[:4].tolist(), "... calls of step below 5:", len(calls) < 5)
print("all equal:", bool(jnp.all(averages == jnp.array(kept))), " same last carry:", bool(last == average))
