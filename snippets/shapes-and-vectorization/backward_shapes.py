import jax
import jax.numpy as jnp

a, b = jnp.ones((5, 1, 3)), jnp.ones((4, 1))
result, pull_back = jax.vjp(lambda a, b: a * b, a, b)
grad_a, grad_b = pull_back(jnp.ones(result.shape))
print("result", result.shape)
print("grad_a", grad_a.shape, "each entry the sum of", int(grad_a[0, 0, 0]), "copies")
print("grad_b", grad_b.shape, "each entry the sum of", int(grad_b[0, 0]), "copies")
