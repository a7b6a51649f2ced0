import jax
import jax.numpy as jnp
import numpy as np

from linebyline.byhand.activations import sigmoid


def naive(z):
    return 1 / (1 + np.exp(-z))


with np.errstate(over="ignore"):  # by default, NumPy warns
    print(f"naive σ(-1000) = {naive(np.array(-1000.0))}")
with np.errstate(over="raise"):
    try:
        naive(np.array(-1000.0))
    except FloatingPointError as error:
        print(f"  on the way: {type(error).__name__}, e^1000 is no float")
print(f"      σ(-1000) = {sigmoid(np.array(-1000.0))}, in silence")
print(f"1 - σ(40)      = {1 - sigmoid(np.array(40.0))}")
print(f"    σ(-40)     = {sigmoid(np.array(-40.0)):.2e}")
slope = jax.grad(lambda z: 1 / (1 + jnp.exp(-z)))(-1000.0)
print("slope of the naive formula at -1000, by jax.grad: ", slope)
print("slope of jax.nn.sigmoid at -1000, by jax.grad:    ", jax.grad(jax.nn.sigmoid)(-1000.0))
