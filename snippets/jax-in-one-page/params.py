import jax
import jax.numpy as jnp


def apply(params, x):  # x [batch, fan_in]
    hidden = jnp.tanh(x @ params[0]["w"] + params[0]["b"])
    return hidden @ params[1]["w"] + params[1]["b"]  # [batch, 1]


def loss_fn(params, x, targets):
    return 0.5 * jnp.mean((apply(params, x) - targets) ** 2)


params = [
    {"w": jnp.array([[1.0, -1.0]]), "b": jnp.zeros(2)},
    {"w": jnp.array([[0.5], [1.0]]), "b": jnp.zeros(1)},
]
x = jnp.linspace(-1, 1, 9)[:, None]
print("numbers in params:", sum(leaf.size for leaf in jax.tree.leaves(params)))
loss_and_grads = jax.jit(jax.value_and_grad(loss_fn))  # jit: see the next section
for step in range(4):
    loss, grads = loss_and_grads(params, x, x**2)
    params = jax.tree.map(lambda p, g: p - 0.3 * g, params, grads)
    print(f"step {step}: loss {loss:.3f}")
same = jax.tree.structure(grads) == jax.tree.structure(params)
print("grads has the structure of params:", same)
print(f"gradient of the last bias: {float(grads[1]['b'][0]):.3f}")
