import jax
import numpy as np

from linebyline.byhand.dropout import dropout_mask

h = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])  # [batch, width]
w = np.array([[1.0], [3.0], [2.0], [0.5]])  # [width, classes]
mask = dropout_mask(np.random.default_rng(1), h.shape, rate=0.5)  # the mask of the other tab
grad_h, grad_w = jax.jit(jax.grad(lambda h, w: ((h * mask) @ w).sum(), argnums=(0, 1)))(h, w)
print("grad of h:", *grad_h.tolist())
print("grad of w:", grad_w[:, 0].tolist())
