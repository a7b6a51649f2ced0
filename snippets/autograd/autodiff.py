import jax
import jax.numpy as jnp


def f(a, b, c):
    return jnp.tanh(a * b + c) / (b**2 + 1) - jnp.exp(a * b) * jnp.log(c)


inputs = (0.5, -1.2, 0.8)
value, gradient = jax.jit(jax.value_and_grad(f, argnums=(0, 1, 2)))(*inputs)
print("value   ", f"{value:.4f}")
print("gradient", *(f"{slope:.4f}" for slope in gradient))
