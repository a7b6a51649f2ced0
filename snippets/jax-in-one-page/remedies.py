import jax
import jax.numpy as jnp

x = jnp.array([-1.0, 2.0, 3.0])


@jax.jit
def branch(x):
    return jnp.where(x[0] > 0, x, -x)  # computes both; jax.lax.cond computes one


@jax.jit
def double(x):
    return x, 2 * x  # return what you want to keep


@jax.jit
def positive_sum(x):
    return jnp.sum(jnp.where(x > 0, x, 0.0))  # keep the length, use a mask


print("1 assign ", x.at[0].set(5.0))
print("2 branch ", branch(x))
print("3 leak   ", double(x)[1])
print("4 select ", "sum", positive_sum(x), " outside jit:", x[x > 0])
slopes = jax.grad(lambda x: jnp.sum(x**2))(x)
print("5 grad   ", jax.grad(lambda n: n**2)(3.0), slopes)
print("jax.tree_map is gone:       ", not hasattr(jax, "tree_map"))
print("jax.random.KeyArray is gone:", not hasattr(jax.random, "KeyArray"))
