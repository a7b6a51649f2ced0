import jax
import jax.numpy as jnp


def init(key, sizes):
    """One dict of w and b for each layer; He's scale, for relu."""
    layers = zip(jax.random.split(key, len(sizes) - 1), sizes[:-1], sizes[1:], strict=True)
    return [{"w": jax.random.normal(k, (n, m)) * (2 / n) ** 0.5, "b": jnp.zeros(m)} for k, n, m in layers]


def apply(params, x):
    *hidden, last = params
    for layer in hidden:
        x = jax.nn.relu(x @ layer["w"] + layer["b"])
    return x @ last["w"] + last["b"]


paper = [
    {"w": jnp.array([[1.0, 0.0, -1.0], [2.0, -1.0, 1.0]]), "b": jnp.array([-3.0, 1.0, 1.0])},
    {"w": jnp.array([[1.0, 0.0], [5.0, 5.0], [-1.0, 2.0]]), "b": jnp.array([1.0, -1.0])},
]
print("the network on paper:", apply(paper, jnp.array([[1.0, 2.0]])).tolist())

deep = init(jax.random.key(0), [64, 64, 64, 64, 10])
for layer in deep:
    print("w", layer["w"].shape, "b", layer["b"].shape)
print("logits of 5 examples:", apply(deep, jnp.ones((5, 64))).shape)
