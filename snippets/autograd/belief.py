import jax
import jax.numpy as jnp

from linebyline.autograd import Value


def slope(f, at):
    x = Value(at)
    f(x).backward()
    return x.grad


branch = {
    "engine": lambda x: x if x.data != 0 else 0.0 * x,
    "JAX": lambda x: jnp.where(x != 0, x, 0.0 * x),
}
kink = {
    "engine": lambda x: x.relu() - (-x).relu(),
    "JAX": lambda x: jax.nn.relu(x) - jax.nn.relu(-x),
}
print("each program returns its input; its slope is 1 everywhere")
for name, programs in (("branch", branch), ("kink", kink)):
    by_jax = jax.jit(jax.grad(programs["JAX"]))
    for at in (0.5, 0.0):
        ours, theirs = slope(programs["engine"], at), float(by_jax(at))
        print(f"{name:<6} at {at}: engine {ours:.0f}, jax.grad {theirs:.0f}")
