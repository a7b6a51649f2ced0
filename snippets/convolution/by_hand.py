import numpy as np

x, k = np.array([0, 0, 1, 1, 1, 0]), np.array([-1, 0, 1])
print("not flipped:", np.correlate(x, k, "valid"), " flipped:", np.convolve(x, k, "valid"))
