import numpy as np

from linebyline.byhand.convolution import convolve_by_definition, patches

x = np.arange(16.0).reshape(1, 4, 4, 1)  # [batch, height, width, channels]: pixel number i has the value i
kernels = np.zeros((3, 3, 1, 2))  # [kernel_height, kernel_width, channels, filters]
kernels[1, 1, 0, 0] = 1.0  # the first filter copies the middle of its window
kernels[:, :, 0, 1] = [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]  # the second is an edge filter

matrix = patches(x, (3, 3)).reshape(-1, 9)  # [batch · rows · columns, entries]
print("picture\n", x[0, :, :, 0].astype(int), sep="")
print("patch matrix, one window a row\n", matrix.astype(int), sep="")
z = matrix @ kernels.reshape(9, 2)  # [batch · rows · columns, filters]
print("one product\n", z.astype(int), sep="")
by_sum = convolve_by_definition(x, kernels, np.zeros(2))
print("the same as the sum, place by place:", bool((z == by_sum.reshape(-1, 2)).all()))
