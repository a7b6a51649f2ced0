import jax
import jax.numpy as jnp
import numpy as np

from linebyline.data import glyphs
from linebyline.nets import cnn, mlp
from linebyline.training.pretrained import pretrained

x, labels = glyphs(np.random.default_rng(0), 1, "armenian")
x = x.reshape(-1, 16, 16, 1)
body = pretrained("glyphs").params[:-1]  # the old head, 117 letters, stays behind
start = jax.tree.map(np.copy, body)
head = {"w": jnp.zeros((128, 38)), "b": jnp.zeros(38)}


def features(body):
    return jax.nn.relu(mlp.apply(body[2:], cnn.features(body[:2], x)))


@jax.jit
def loss_fn(head, body):  # grad: for the first argument alone
    return mlp.cross_entropy(features(body) @ head["w"] + head["b"], labels)


count = [sum(array.size for array in jax.tree.leaves(part)) for part in (head, body)]
print(f"{count[0]} parameters learn, {count[1]} are frozen")
print(f"mean of the features {features(body).mean():.4f}")
for _ in range(3):
    value, grads = jax.value_and_grad(loss_fn)(head, body)
    head = jax.tree.map(lambda w, g: w - 0.001 * g, head, grads)
    print(f"loss before the step {value:.4f}")
same = jax.tree.map(np.array_equal, start, body)
print("body unchanged to the last bit:", all(jax.tree.leaves(same)))
