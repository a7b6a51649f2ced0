import jax
import jax.numpy as jnp
import numpy as np

from linebyline.data import digits, split


def init(key, sizes=(64, 32, 10)):
    keys = jax.random.split(key, len(sizes) - 1)
    params = []
    for key_w, m, n in zip(keys, sizes, sizes[1:], strict=False):
        w = jax.random.normal(key_w, (m, n)) * (2 / m) ** 0.5
        params.append({"w": w, "b": jnp.zeros(n)})
    return params


def apply(params, x):
    for layer in params[:-1]:
        x = jax.nn.relu(x @ layer["w"] + layer["b"])
    return x @ params[-1]["w"] + params[-1]["b"]


def loss_fn(params, x, labels):
    return -jnp.mean(jax.nn.log_softmax(apply(params, x))[jnp.arange(len(x)), labels])


def train(learning_rate, key, x, labels, epochs=10, batch=50):
    def step(params, rows):
        loss, grads = jax.value_and_grad(loss_fn)(params, x[rows], labels[rows])
        return jax.tree.map(lambda p, g: p - learning_rate * g, params, grads), loss

    def epoch(params, key):
        rows = jax.random.permutation(key, len(x))[: len(x) // batch * batch]
        params, losses = jax.lax.scan(step, params, rows.reshape(-1, batch))
        return params, losses.mean()

    key_init, key_order = jax.random.split(key)
    return jax.lax.scan(epoch, init(key_init), jax.random.split(key_order, epochs))


images, labels = digits()
train_rows, test_rows = split(len(images), np.random.default_rng(0))
x, y = images[train_rows], labels[train_rows]
train_all = jax.jit(jax.vmap(train, in_axes=(0, None, None, None)))
rates = jnp.array([0.003, 0.03, 0.3])
params, losses = train_all(rates, jax.random.key(0), x, y)
params = jax.tree.map(np.asarray, params)
print("all first weights:", params[0]["w"].shape, " all losses:", losses.shape)
small, middle, large = losses[:, -1]
print("the larger the rate, the lower the last loss:", bool(small > middle > large))
best = jax.tree.map(lambda leaf: leaf[2], params)
answers = apply(best, images[test_rows]).argmax(axis=1)
accuracy = np.mean(answers == labels[test_rows])
print("the last one is right on over 90% of the new digits:", bool(accuracy > 0.9))
