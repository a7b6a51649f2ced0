import numpy as np

from linebyline.byhand.convolution import convolve, convolve_backward, output_size, pad
from linebyline.gradient_check import relative_error


def spread(grad_z, stride):
    batch, rows, columns, filters = grad_z.shape
    out = np.zeros((batch, (rows - 1) * stride + 1, (columns - 1) * stride + 1, filters))
    out[:, ::stride, ::stride] = grad_z
    return out


def backward(grad_z, x, kernels, stride, padding):
    (_, h, w, channels), (kh, kw, _, filters) = x.shape, kernels.shape
    spaced = spread(grad_z, stride)
    rest = [n + 2 * padding - k + 1 - m for n, k, m in zip((h, w), (kh, kw), spaced.shape[1:3], strict=True)]
    ends = [(0, 0), (kh - 1, kh - 1 + rest[0]), (kw - 1, kw - 1 + rest[1]), (0, 0)]
    flipped = kernels[::-1, ::-1].transpose(0, 1, 3, 2)  # filters become channels
    grad_x = convolve(np.pad(spaced, ends), flipped, np.zeros(channels))[:, padding : padding + h, padding : padding + w]
    across = pad(x, padding).transpose(3, 1, 2, 0)  # channels take the place of the batch
    grad_kernels = convolve(across, spaced.transpose(1, 2, 0, 3), np.zeros(filters))[:, :kh, :kw].transpose(1, 2, 0, 3)
    return grad_x, grad_kernels, grad_z.sum(axis=(0, 1, 2))


rng = np.random.default_rng(0)
for stride, padding in [(1, 0), (1, 2), (2, 1), (3, 0)]:
    x, kernels = rng.normal(size=(2, 8, 7, 3)), rng.normal(size=(3, 2, 3, 4))
    places = [output_size(n, k, stride, padding) for n, k in ((8, 3), (7, 2))]
    grad_z = rng.normal(size=(2, *places, 4))
    layer = grad_z, x, kernels, stride, padding
    errors = [relative_error(*pair) for pair in zip(backward(*layer), convolve_backward(*layer), strict=True)]
    print(f"stride {stride}, padding {padding}: equal", max(errors) < 1e-12)
