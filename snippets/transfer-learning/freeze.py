import jax
import numpy as np
import optax

from linebyline.data import digits
from linebyline.nets import mlp

x, labels = (array[:64] for array in digits())
rng = np.random.default_rng(0)
shapes = {"body": (64, 32), "head": (32, 10)}
params = {part: {"w": rng.normal(size=shape) / 8, "b": np.zeros(shape[1])} for part, shape in shapes.items()}
params = jax.tree.map(np.float32, params)
adamw = optax.adamw(1e-2, weight_decay=0.5)


def loss_fn(head, body):
    return mlp.cross_entropy(mlp.apply([body, head], x), labels)


def step(optimizer, params, loss_of):
    state = optimizer.init(params)
    updates, state = optimizer.update(jax.grad(loss_of)(params), state, params)
    return optax.apply_updates(params, updates), state


@jax.jit
def three_ways(params):
    head, state = step(adamw, params["head"], lambda head: loss_fn(head, params["body"]))
    two_trees = {"body": params["body"], "head": head}, state
    parts = optax.multi_transform({"learn": adamw, "freeze": optax.set_to_zero()}, {"body": "freeze", "head": "learn"})
    labeled = step(parts, params, lambda p: loss_fn(p["head"], p["body"]))
    stopped = step(adamw, params, lambda p: loss_fn(p["head"], jax.lax.stop_gradient(p["body"])))
    return {"two trees": two_trees, "multi_transform": labeled, "stop_gradient": stopped}


start = params["body"]["w"]
results = three_ways(params)
for name in ("two trees", "multi_transform", "stop_gradient"):
    new, state = results[name]
    w = np.array(new["body"]["w"])
    memory = sum(array.size for array in jax.tree.leaves(state))
    shrunk = np.allclose(w, start * (1 - 0.01 * 0.5), rtol=1e-5)
    print(f"{name:15} body stands: {np.array_equal(w, start)!s:5} shrank by 1 - ηλ: {shrunk!s:5} Adam's memory: {memory}")
