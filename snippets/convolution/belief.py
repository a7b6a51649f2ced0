import numpy as np

from linebyline.byhand.convolution import convolve

sobel = np.array([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])[:, :, None, None]
dots = np.zeros((8, 8, 8, 1))  # picture p: one dot, in line 4 and column p
dots[np.arange(8), 4, np.arange(8)] = 1
around = np.pad(dots, [(0, 0), (1, 1), (1, 1), (0, 0)], mode="wrap")  # the picture continues on the other side
cases = {
    "periodic border, stride 1": convolve(around, sobel, np.zeros(1)),
    "zero padding, stride 1": convolve(dots, sobel, np.zeros(1), padding=1),
    "periodic border, stride 2": convolve(around, sobel, np.zeros(1), stride=2),
}
print("sum of relu(Z) for a dot in column   ", np.arange(8))
for name, z in cases.items():
    print(f"{name:<37}", np.maximum(z, 0).sum(axis=(1, 2, 3)).astype(int))

left = np.arange(8) < 4  # a question about position: is the dot in the left half?
pooled = np.maximum(cases["periodic border, stride 1"], 0).sum(axis=(1, 2, 3))
print("different answers that the first network can give:", len(np.unique(pooled)))
dense = dots.reshape(8, 64) @ np.tile(np.repeat([1.0, -1], 4), 8)  # one unit, a weight for each pixel
print("a dense unit is right on all dots:", ((dense > 0) == left).all())
