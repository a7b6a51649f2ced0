import numpy as np

from linebyline.data import digits
from linebyline.data.warp import inverse_maps, warp

images = digits()[0].reshape(-1, 8, 8)
turned = warp(images, inverse_maps(len(images), angle=90.0))
moved = warp(images, inverse_maps(len(images), shift=(0, 1)))
print("a quarter turn is np.rot90:      ", np.allclose(turned, np.rot90(images, axes=(1, 2)), atol=1e-12))
print("one pixel to the right, exactly: ", np.array_equal(moved[:, :, 1:], images[:, :, :-1]))
print("0 comes in from the left:        ", not moved[:, :, 0].any())
(matrix,) = inverse_maps(1, angle=90.0, shift=(0, 1))
print("its inverse map [A | t]:")
print(np.round(matrix) + 0.0)  # + 0.0 turns -0 into 0
