import numpy as np

from linebyline.byhand.convolution import convolve, convolve_backward

rng = np.random.default_rng(0)
ratios, broken, unseen, noticed, asymmetric = [1.0], 0, 0, 0, 0
for _ in range(300):
    batch, channels, filters = rng.integers(1, 4, size=3)
    stride, padding = (int(v) for v in rng.integers([1, 0], [5, 4]))
    height, width = rng.integers(1, 9, size=2)
    kh, kw = (rng.integers(1, min(n + 2 * padding, 5) + 1) for n in (height, width))
    x = rng.integers(-9, 10, size=(batch, height, width, channels)).astype(float)  # whole numbers: every sum is exact
    kernels = rng.integers(-9, 10, size=(kh, kw, channels, filters)).astype(float)
    z = convolve(x, kernels, np.zeros(filters), stride, padding)
    delta = rng.integers(-9, 10, size=z.shape).astype(float)
    grad_x, grad_kernels, _ = convolve_backward(delta, x, kernels, stride, padding)
    three = np.array([np.sum(z * delta), np.sum(x * grad_x), np.sum(kernels * grad_kernels)])
    broken += len(set(three)) > 1
    ratios += [*(three[1:] / three[0])] if three[0] else []
    unseen += any((n + 2 * padding - k) % stride for n, k in ((height, kh), (width, kw)))
    wrong, _, _ = convolve_backward(delta, x, kernels[::-1, ::-1].copy(), stride, padding)  # planted: the other flip
    asymmetric += kh * kw > 1
    noticed += np.sum(x * wrong) != three[0]
print(f"300 layers, {unseen} with pixels that no window reaches: identity broken {broken} times")
print(f"the other flip, in {asymmetric} layers with a kernel larger than one entry: broken {noticed} times")
print(f"sharpest ratio {max(ratios, key=lambda ratio: abs(ratio - 1)):.2f}")
