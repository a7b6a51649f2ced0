import jax
import jax.numpy as jnp


def f(x):  # from 3 numbers to 2
    return jnp.array([x[0] * x[1], jnp.sin(x[2]) + x[0]])


x, v = jnp.array([2.0, 3.0, 0.0]), jnp.array([1.0, -1.0, 2.0])
u = jnp.array([10.0, 1.0])
jacobian = jax.jacobian(f)(x)  # [2, 3]
_, forward = jax.jvp(f, (x,), (v,))  # forward: how f moves when x moves along v
_, pull = jax.vjp(f, x)
(backward,) = pull(u)  # reverse: how u·f follows each input

print("J", jacobian, sep="\n")
print("J v  ", forward, " by the matrix", jacobian @ v)
print("Jᵀ u ", backward, " by the matrix", jacobian.T @ u)
print("u·(J v) =", float(u @ forward), "  (Jᵀ u)·v =", float(backward @ v))
