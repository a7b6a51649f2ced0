import numpy as np

from linebyline.byhand.convolution import convolve

x = np.ones((1, 5, 5, 1))  # a white picture, one channel
for name, padding in (("valid", 0), ("same", 1), ("full", 2)):
    z = convolve(x, np.ones((3, 3, 1, 1)), np.zeros(1), padding=padding)[0, :, :, 0]
    print(f"{name}: p = {padding}, {z.shape[0]} by {z.shape[1]}; its first two lines:")
    print(z[:2].astype(int))
