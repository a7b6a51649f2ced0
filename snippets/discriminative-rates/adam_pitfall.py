import jax
import numpy as np
import optax

rng = np.random.default_rng(0)
params = {"body": rng.normal(size=(8, 4)).astype("float32"), "head": rng.normal(size=(4, 1)).astype("float32")}
grads = jax.tree.map(lambda array: rng.normal(size=array.shape).astype("float32"), params)
weaker = optax.stateless(lambda tree, _: {"body": 0.01 * tree["body"], "head": tree["head"]})


@jax.jit
def compare(grads):
    """The length of the body's first step, as a part of what it is without the factor."""
    ways = {}
    for name, make in (("SGD", optax.sgd), ("Adam", optax.adam)):
        for place in (make(0.1), optax.chain(weaker, make(0.1)), optax.chain(make(0.1), weaker)):
            updates, _ = place.update(grads, place.init(params), params)
            ways.setdefault(name, []).append(abs(updates["body"]).sum())
    return {name: [way / plain for way in rest] for name, (plain, *rest) in ways.items()}


shares = compare(grads)
for name in ("SGD", "Adam"):
    gradients, updates = shares[name]
    print(f"{name:5} factor 0.01 before: the step is {gradients:.2f} of what it was; after: {updates:.2f}")
