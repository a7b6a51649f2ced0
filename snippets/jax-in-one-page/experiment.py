import jax
import jax.numpy as jnp


def python_loop(x, steps):
    for _ in range(steps):
        x = jnp.sin(x)
    return x


def scanned(x, steps):
    return jax.lax.scan(lambda x, _: (jnp.sin(x), None), x, length=steps)[0]


def operations(function, steps):
    return len(jax.make_jaxpr(lambda x: function(x, steps))(1.0).eqns)


for steps in (10, 100, 1000):
    counts = operations(python_loop, steps), operations(scanned, steps)
    print(f"{steps:5d} rounds: for {counts[0]:5d} operations, scan {counts[1]:2d}")
print("same result:", bool(jnp.allclose(python_loop(1.0, 10), scanned(1.0, 10))))
