import numpy as np

x, kernel = np.array([4, 1, -2, 0, 3, 5, -1, 2]), np.array([2, 1, -1])
stride, padding = 2, 1
n, k = len(x), len(kernel)
places = (n + 2 * padding - k) // stride + 1
t = np.zeros((places, n + 2 * padding), int)  # the matrix of the padded row
for i in range(places):
    t[i, i * stride : i * stride + k] = kernel
delta = np.array([1, -2, 3, 1])

spread = np.zeros((places - 1) * stride + 1, int)
spread[::stride] = delta  # stride - 1 zeros between
full = np.convolve(spread, kernel)  # np.convolve flips: the full convolution
rest = n + 2 * padding - len(full)  # pixels at the end that no window saw
grad_x = np.append(full, np.zeros(rest, int))[padding : padding + n]  # crop the padding
print("delta, spread", spread)
print("full convolution", full, "and unseen pixels at the end:", rest)
print("grad_x          ", grad_x)
print("T transposed    ", (t.T @ delta)[padding : padding + n])
