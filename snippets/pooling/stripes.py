import numpy as np

from linebyline.byhand.pooling import max_pool, mean_pool

line = np.tile([1.0, 1, 0, 0], 4)  # stripes: two pixels of ink, two without
for shift in (0, 1, 2):
    x = np.tile(np.roll(line, shift), (2, 1))[None, :, :, None]  # [batch, height, width, channels]
    print(f"shift {shift}: pixels {np.roll(line, shift)[:8].astype(int)}")
    print("  max ", max_pool(x)[0, 0, :, 0], "\n  mean", mean_pool(x)[0, 0, :, 0])
