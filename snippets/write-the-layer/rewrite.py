import jax
import jax.numpy as jnp


def naive(z):
    return jnp.log(1 + jnp.exp(z))


def rewritten(z):
    return jnp.logaddexp(0.0, z)


for z in (1.0, 100.0, -20.0):
    print(f"z = {z:>5}:", end="")
    for f in (naive, rewritten):
        print(f"  {f.__name__} {f(z):.4g}, slope {jax.grad(f)(z):.4g}", end="")
    print()
