import jax
import jax.numpy as jnp
import numpy as np
import optax

from linebyline.data import digits
from linebyline.nets import mlp
from linebyline.training import Settings
from linebyline.training.minimize import minimize

images, labels = digits()
runs = []  # start, images, labels of each training: five seeds with right labels, the same five with wrong ones
for wrong in (0.0, 0.2):
    for seed in range(5):
        rng = np.random.default_rng(seed)
        rows = rng.permutation(len(labels) - 600)[:200]  # the last 600 digits are for validation
        given = np.where(rng.random(200) < wrong, (labels[rows] + rng.integers(1, 10, 200)) % 10, labels[rows])
        runs.append((Settings(hidden=(64,), seed=seed).start(64, 10), jnp.float32(images[rows]), given))
runs = jax.tree.map(lambda *arrays: jnp.stack(arrays), *runs)
held_out = jnp.float32(images[-600:]), jnp.asarray(labels[-600:])


def loss_fn(params, key, x, y):
    return mlp.cross_entropy(mlp.apply(params, x), y)


def train(params, x, y):
    def measure(params):
        right = mlp.apply(params, held_out[0]).argmax(axis=1) == held_out[1]
        return loss_fn(params, None, x, y), loss_fn(params, None, *held_out), right.mean()

    shuffles = jax.random.key(0)
    return minimize(loss_fn, params, (x, y), optax.adam(3e-3), shuffles, epochs=150, batch_size=20, measure=measure).measured


training, validation, right = (np.array(curves) for curves in jax.jit(jax.vmap(train))(*runs))  # each [10, epochs]
best = validation.argmin(axis=1)
at_best, last = (np.arange(10), best), (slice(None), -1)
for name, five in (("right labels", slice(0, 5)), ("one in five wrong", slice(5, 10))):
    falls = training[last] < training[at_best]
    rises = validation[last] > validation[at_best]
    change = (right[last] - right[at_best])[five]
    print(f"{name}: 200 digits, 150 epochs, 5 seeds")
    print(f"  best epoch before epoch 120: {(best[five] < 119).sum()} of 5")
    print(f"  then training loss falls: {falls[five].sum()} of 5, validation loss rises: {rises[five].sum()} of 5")
    same, worse = (abs(change) < 0.02).sum(), (change < -0.02).sum()
    print(f"  accuracy moves by less than 2 points: {same} of 5, falls by more: {worse} of 5")
