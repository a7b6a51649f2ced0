import jax
import jax.numpy as jnp


def slope_error(epsilon):
    x = jnp.asarray(1.0)
    measured = (jnp.sin(x + epsilon) - jnp.sin(x - epsilon)) / (2 * epsilon)
    return abs(float(measured - jnp.cos(x)))


print("2^24 + 1 =", int(jnp.asarray(2.0**24) + 1), "in", jnp.asarray(1.0).dtype)
print("float32: error of the slope above 1e-4:", slope_error(1e-6) > 1e-4)
with jax.enable_x64(True):
    print("2^24 + 1 =", int(jnp.asarray(2.0**24) + 1), "in", jnp.asarray(1.0).dtype)
    print("float64: error of the slope below 1e-8:", slope_error(1e-6) < 1e-8)
