import itertools

import jax
import numpy as np

from linebyline.byhand.convolution import convolve, output_size


def size_in_jax(size, kernel, stride, padding):
    """The output size that JAX infers; nothing is computed."""
    line, kernels = jax.ShapeDtypeStruct((1, 1, size), "float32"), jax.ShapeDtypeStruct((1, 1, kernel), "float32")
    layer = jax.eval_shape(lambda x, k: jax.lax.conv_general_dilated(x, k, (stride,), [(padding, padding)]), line, kernels)
    return layer.shape[2]


sharpest, layers, wrong, asked = 0.0, 0, 0, 0
for size, kernel, stride, padding in itertools.product(range(1, 33), range(1, 11), range(1, 8), range(7)):
    end = size + 2 * padding
    if kernel > end:
        continue
    starts = [start for start in range(0, end, stride) if start + kernel <= end]  # every place there is
    layers += 1
    wrong += len(starts) != output_size(size, kernel, stride, padding)
    wrong += not starts[-1] + kernel <= end < starts[-1] + stride + kernel  # the last one fits, the next would not
    sharpest = max(sharpest, len(starts) / ((end - kernel) / stride + 1))  # places, by the formula without its floor
    if layers % 400 == 0:  # some of them as layers that run, and in JAX
        z = convolve(np.ones((1, size, size, 1)), np.ones((kernel, kernel, 1, 1)), np.zeros(1), stride, padding)
        wrong += z.shape != (1, len(starts), len(starts), 1) or size_in_jax(size, kernel, stride, padding) != len(starts)
        asked += 1
print(f"{layers:,} layers enumerated, {asked} of them run by hand and asked of JAX: {wrong} disagree")
print(f"sharpest ratio {sharpest:.2f}")
