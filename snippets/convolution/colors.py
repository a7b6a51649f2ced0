import numpy as np

from linebyline.byhand.convolution import convolve

picture = np.zeros((1, 4, 6, 3))  # [batch, height, width, channels]: red, green, blue
picture[:, :, :3, 0] = 1  # the left half is red
picture[:, :, 3:, 1] = 1  # the right half is green
edge = np.array([[-1.0, 0, 1]] * 3)
kernels = np.zeros((3, 3, 3, 2))  # [kernel_height, kernel_width, channels, filters]
kernels[..., 0] = edge[:, :, None] * [1, 1, 1]  # filter 0 weighs all colors alike: it sees brightness
kernels[..., 1] = edge[:, :, None] * [-1, 1, 0]  # filter 1 weighs green against red
z = convolve(picture, kernels, np.zeros(2))
print("brightness edge:", z[0, 0, :, 0].astype(int), "  red-to-green edge:", z[0, 0, :, 1].astype(int))
alone = [convolve(picture[..., c : c + 1], kernels[:, :, c : c + 1], np.zeros(2)) for c in range(3)]
print("the sum over channels of three one-channel convolutions is the same:", np.allclose(sum(alone), z))
print(f"weights {kernels.size} = 3 · 3 · 3 channels · 2 filters, biases 2; the picture's size does not matter")
