import numpy as np

from linebyline.byhand.pooling import max_pool

m, k, n = 32, 3, 128
others = m * (3 * k * k + 1) + 4 * m * (m * k * k + 1) + 10 * (n + 1)  # all but the dense layer
print("picture   shape before flattening  numbers  parameters  with m for the dense input")
for side in (32, 64, 224):
    x = np.zeros((1, side, side, m))  # a convolution with same padding keeps height and width
    for _ in range(5):
        x = max_pool(x)
    flat, shape = x.reshape(1, -1), " x ".join(map(str, x.shape[1:]))
    print(f"{side:7}   {shape:<23} {flat.shape[1]:8,} {others + n * (flat.shape[1] + 1):11,} {others + n * (m + 1):27,}")
