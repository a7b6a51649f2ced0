import numpy as np

from linebyline.byhand.pooling import max_pool, mean_pool

picture = np.array([[1, 3, 2, 0, 9], [4, 2, 0, 6, 9], [5, 5, 7, 1, 9], [0, 2, 3, 1, 9]], dtype=float)
x = picture[None, :, :, None]  # [batch, height, width, channels]
windows = x[:, :4, :4].reshape(1, 2, 2, 2, 2, 1)  # [batch, rows, size, columns, size, channels]

print("window 0, 1:", *windows[0, 0, :, 1, :, 0].tolist())
print("the same, cut out:", *picture[0:2, 2:4].tolist())
print("max pooling:", max_pool(x)[0, :, :, 0], sep="\n")
print("mean pooling:", mean_pool(x)[0, :, :, 0], sep="\n")
