import jax.numpy as jnp

x = jnp.array([1.0, 2.0, 3.0])
y = x.at[0].set(9.0)  # a new array
z = x
z += 1  # the name z now points to a new array; in NumPy this would change x
print("x", x)
print("y", y)
print("z", z)
twice = x.at[jnp.array([2, 2])].add(1.0)  # x[[2, 2]] += 1 in NumPy would add once
print("one index twice, .at[...].add:", twice)
