import numpy as np

from linebyline.byhand.convolution import convolve

rng = np.random.default_rng(0)
x = rng.normal(size=(1, 8, 8, 3))  # [batch, height, width, channels]: one colour picture
kernels = rng.normal(size=(3, 3, 3, 5))  # [kernel_height, kernel_width, channels, filters]: five kernels, 3 by 3 by 3 each
b = rng.normal(size=5)  # one bias a filter
z = convolve(x, kernels, b, padding=1)
print("out:", z.shape)

one_by_one = [convolve(x, kernels[:, :, :, [f]], b[[f]], padding=1) for f in range(5)]
print("each filter alone, then side by side:", np.allclose(np.concatenate(one_by_one, axis=3), z))

by_channel = [convolve(x[:, :, :, [c]], kernels[:, :, [c]], np.zeros(5), padding=1) for c in range(3)]
print("each channel alone, then added:      ", np.allclose(sum(by_channel) + b, z))

mix = rng.normal(size=(1, 1, 3, 5))  # f = 1: no neighbours
print("a 1 by 1 kernel is a dense layer at each pixel:", np.allclose(convolve(x, mix, b), x @ mix[0, 0] + b))
