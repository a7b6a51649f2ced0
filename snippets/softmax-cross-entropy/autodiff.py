import jax
import jax.numpy as jnp
import numpy as np


def cross_entropy(logits, labels):
    return -jax.nn.log_softmax(logits)[jnp.arange(len(labels)), labels].mean()


def squared_error(logits, labels):
    residual = jax.nn.softmax(logits) - jax.nn.one_hot(labels, logits.shape[1])
    return 0.5 * jnp.sum(residual**2) / len(labels)


with jax.enable_x64(True):
    logits = jnp.array([[2.0, 1.0, -1.0], [0.0, 3.0, 0.5]])  # [batch, classes]
    labels = jnp.array([2, 1])  # [batch]
    print("cross-entropy", np.round(jax.grad(cross_entropy)(logits, labels), 4), sep="\n")
    print("squared error", np.round(jax.grad(squared_error)(logits, labels), 4), sep="\n")
