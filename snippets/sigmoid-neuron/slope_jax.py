import jax
import jax.numpy as jnp

z = jnp.array([-8.0, -2, -1, 0, 1, 2, 8])
slope = jax.vmap(jax.grad(jax.nn.sigmoid))(z)  # grad takes one number; vmap does it for each
print("z   ", *(f"{number:7.0f}" for number in z))
print("σ(z)", *(f"{number:7.4f}" for number in jax.nn.sigmoid(z)))
print("σ'  ", *(f"{number:7.4f}" for number in slope))
