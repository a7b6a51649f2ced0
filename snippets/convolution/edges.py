import numpy as np

from linebyline.byhand.convolution import convolve_by_definition
from linebyline.data import digits

images, labels = digits()
digit = 16 * images[0].reshape(1, 8, 8, 1)  # [batch, height, width, channels]: a zero; 16 is full ink
right = np.array([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])  # Sobel: how much more ink on the right than on the left
down = right.T  # how much more ink below than above
kernels = np.stack([right, down], axis=-1)[:, :, None, :]  # [kernel_height, kernel_width, channels, filters]
z = convolve_by_definition(digit, kernels, np.zeros(2))  # [batch, rows, columns, filters]
print(f"a picture of a {labels[0]}, {digit.shape}, with kernels {kernels.shape} gives {z.shape}")
print("three lines of the picture:")
print(digit[0, 3:6, :, 0].astype(int))
print("the line of six places that they make, ink to the right:", z[0, 3, :, 0].astype(int))
print("one of them by hand, at column 1:", int((digit[0, 3:6, 1:4, 0] * right).sum()))
