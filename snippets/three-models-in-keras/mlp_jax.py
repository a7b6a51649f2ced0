import jax
import numpy as np

from linebyline.data import digits
from linebyline.nets import mlp
from linebyline.training.settings import Settings

images, labels = digits()
x, labels = images[:32].astype(np.float32), labels[:32]  # [batch, features]
params = Settings(hidden=(32,)).start(inputs=64, classes=10)


def loss_fn(params):
    return mlp.cross_entropy(mlp.apply(params, x), labels)


loss, grads = jax.value_and_grad(loss_fn)(params)
stepped = jax.tree.map(lambda w, g: w - 0.1 * g, params, grads)

print("parameters", sum(array.size for layer in params for array in layer.values()))
print("logits of row 0", *(f"{z:.3f}" for z in mlp.apply(params, x)[0, :5]), "…")
print(f"loss {loss:.4f}, after one step {loss_fn(stepped):.4f}")
print(f"largest bias of the last layer after the step {stepped[-1]['b'].max():.5f}")
