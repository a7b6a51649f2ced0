import jax
import jax.numpy as jnp
import numpy as np

rng = np.random.default_rng(0)
x, y = rng.normal(size=(5, 4)), rng.normal(size=(5, 1))  # 5 pictures of 4 pixels
x[:, 3] = 0.0  # the last pixel is black in all of them
body, head = rng.normal(size=(4, 3)), rng.normal(size=(3, 1))  # body [pixels, width]: pretrained; head: random


def loss_fn(body, head):
    return 0.5 * jnp.mean((x @ body @ head - y) ** 2)


with jax.enable_x64(True):
    grad_body, grad_head = jax.jit(jax.grad(loss_fn, argnums=(0, 1)))(body, head)
print("grad head  ", np.asarray(grad_head)[:, 0].round(2))
print(np.asarray(grad_body).round(2) + 0.0)
