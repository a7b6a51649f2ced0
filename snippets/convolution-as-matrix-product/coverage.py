import numpy as np

from linebyline.byhand.convolution import convolve_backward, patches


def there_and_back(x, side, stride):
    """col2im(im2col(x)): the gradient for x of half the squared length of its patch matrix."""
    entries = side * side * x.shape[3]
    identity = np.eye(entries).reshape(side, side, x.shape[3], entries)  # one filter an entry: Z is the patch matrix
    return convolve_backward(patches(x, (side, side), stride), x, identity, stride)[0]


x = np.ones((1, 6, 6, 1))
for side, stride in [(3, 1), (3, 2), (2, 2), (2, 3)]:
    covered = there_and_back(x, side, stride)[0, :, :, 0].astype(int)
    ratio = patches(x, (side, side), stride).size / x.size
    print(f"kernel {side}, stride {stride}: mean {covered.mean():.2f}, patch matrix {ratio:.2f} times the picture\n{covered}")
