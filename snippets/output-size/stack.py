import jax
from jax import lax

from linebyline.byhand.convolution import output_size

LAYERS = [(7, 2, 3, 32), (3, 1, 1, 32), (3, 2, 1, 64), (3, 2, 0, 128), (5, 2, 0, 256)]  # f, s, p, filters


def network(x, kernels):
    for k, (_, stride, padding, _) in zip(kernels, LAYERS, strict=True):
        x = lax.conv_general_dilated(x, k, (stride, stride), [(padding, padding)] * 2, dimension_numbers=("NHWC", "HWIO", "NHWC"))
    return x


size, channels, shapes = 128, 3, []
print("layer   kernels            out            numbers out   rest")
for number, (kernel, stride, padding, filters) in enumerate(LAYERS, start=1):
    rest = (size + 2 * padding - kernel) % stride
    shapes.append((kernel, kernel, channels, filters))
    size, channels = output_size(size, kernel, stride, padding), filters
    kernels, out = " x ".join(map(str, shapes[-1])), f"{size} x {size} x {channels}"
    print(f"{number:5}   {kernels:<18} {out:<14} {size * size * channels:11,} {rest:6}")

arrays = [jax.ShapeDtypeStruct(shape, "float32") for shape in ((1, 128, 128, 3), *shapes)]
print("JAX, asked without computing:", jax.eval_shape(lambda x, *k: network(x, k), *arrays).shape)

low = high = size  # and backwards: which pictures end at this size?
for kernel, stride, padding, _ in reversed(LAYERS):
    low, high = (low - 1) * stride + kernel - 2 * padding, high * stride + kernel - 2 * padding - 1
print(f"pictures from {low} to {high} pixels wide end at {size}: {high - low + 1} sizes")
