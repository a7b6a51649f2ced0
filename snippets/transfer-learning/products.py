import jax
import jax.numpy as jnp

from linebyline.nets import cnn, mlp

x, labels = jnp.zeros((5, 16, 16, 1)), jnp.zeros(5, int)
params = jax.eval_shape(lambda key: cnn.init(key, side=16, filters=(16, 32), hidden=(128,), classes=38), jax.random.key(0))


def loss_fn(head, body):
    return mlp.cross_entropy(cnn.apply(body + head, x), labels)


for learning in (4, 3, 2, 1):  # layers, counted from the top; the convolutions are matrix products too
    body, head = params[: 4 - learning], params[4 - learning :]
    program = str(jax.make_jaxpr(jax.value_and_grad(loss_fn))(head, body))  # gradient for the first argument only
    count = program.count("dot_general[")
    print(f"{learning} layers learn: {count:2} matrix products = 4 forward + {learning} weights + {learning - 1} hidden")
