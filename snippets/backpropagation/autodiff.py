import jax
import jax.numpy as jnp
import numpy as np

from linebyline.byhand.network import Network


def loss_fn(params, x, labels):  # the forward pass alone: JAX derives the rest
    h = x
    for layer in params[:-1]:
        h = jnp.tanh(h @ layer["w"] + layer["b"])
    log_probs = jax.nn.log_softmax(h @ params[-1]["w"] + params[-1]["b"])  # [batch, classes]
    return -jnp.mean(log_probs[jnp.arange(len(labels)), labels])


for depth in range(1, 5):
    sizes = [6, *[8] * (depth - 1), 3]
    rng = np.random.default_rng(depth)
    params = Network(sizes, activation="tanh", rng=rng).params  # the same numbers as by hand
    x, labels = rng.normal(size=(16, 6)), rng.integers(0, 3, 16)  # [batch, fan_in], [batch]

    with jax.enable_x64(True):
        loss, grads = jax.value_and_grad(loss_fn)(params, x, labels)
    norms = [np.linalg.norm(layer["w"]) for layer in grads]
    print(f"depth {depth}: loss {loss:.3f}, |∇W| from first to last layer:", *[f"{norm:.3f}" for norm in norms])
