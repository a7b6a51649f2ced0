import numpy as np

from linebyline.byhand.activations import ACTIVATIONS

rng = np.random.default_rng(0)
z, grad_h = rng.normal(size=(1000, 8)), rng.normal(size=(1000, 8))  # [batch, width]
for name in ("relu", "tanh", "sigmoid"):
    g, g_backward = ACTIVATIONS[name]
    at_z, at_h = g_backward(grad_h, z), g_backward(grad_h, g(z))
    print(f"{name:<8} the same at H as at Z: {np.array_equal(at_z, at_h)!s:<6}", end="")
    print("the same signs:", np.array_equal(np.sign(at_z), np.sign(at_h)))
