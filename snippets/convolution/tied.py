import numpy as np

from linebyline.byhand.convolution import convolve, convolve_by_definition
from linebyline.data import digits

rng = np.random.default_rng(0)
pictures = digits()[0][:100].reshape(-1, 8, 8, 1)
kernels, b = rng.normal(size=(3, 3, 1, 1)), np.zeros(1)
units = np.eye(64).reshape(64, 8, 8, 1)  # picture p has one full pixel, number p
w = convolve(units, kernels, b).reshape(64, 36)  # what a linear map does to pixel p is row p of its matrix
dense = pictures.reshape(100, 64) @ w
slid = convolve_by_definition(pictures, kernels, b).reshape(100, 36)
print("the dense layer and the sliding kernel agree:", np.allclose(dense, slid, rtol=0, atol=1e-12))
print(f"entries {w.size:,}, not 0 {np.count_nonzero(w)}, different values among these {len(np.unique(w[w != 0]))}")
for side in (8, 28, 224):
    dense_weights, places = side**2 * (side - 2) ** 2, (side - 2) ** 2
    print(f"{side:>3} x {side:<3} pixels: dense {dense_weights:>13,} weights and {places:>6,} biases, convolution 9 and 1")
