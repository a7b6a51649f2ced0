import numpy as np

from linebyline.byhand.convolution import convolve


def normalized(z):
    """Batch normalization without its scale and shift: each channel gets mean 0 and variance 1."""
    return (z - z.mean(axis=(0, 1, 2))) / z.std(axis=(0, 1, 2))


rng = np.random.default_rng(0)
x, kernels = rng.normal(size=(4, 8, 8, 3)), rng.normal(size=(3, 3, 3, 5))
with_bias, without = convolve(x, kernels, rng.normal(size=5)), convolve(x, kernels, np.zeros(5))
print("before: the bias changes the numbers:", np.abs(with_bias - without).max() > 0.1)
print("normalized: they are the same:", np.abs(normalized(with_bias) - normalized(without)).max() < 1e-12)
later = [normalized(np.maximum(z, 0)) for z in (with_bias, without)]
print("normalized after a ReLU: they are the same:", np.abs(later[0] - later[1]).max() < 0.1)
m, k = 32, 3
print(f"a layer of {m} to {m}: {k * k * m * m + m:,} with biases, {k * k * m * m + 2 * m:,} with scale and shift in their place")
