from linebyline.exercises import check


def image_to_vector(pictures):
    return pictures.reshape(len(pictures), -1)


def unbroadcast(grad, shape):
    missing = range(grad.ndim - len(shape))
    grad = grad.sum(axis=tuple(missing))  # axes that x does not have at all
    ones = [axis for axis, length in enumerate(shape) if length == 1]
    return grad.sum(axis=tuple(ones), keepdims=True)  # axes that x has, with length 1


check("image-to-vector", image_to_vector)
check("unbroadcast", unbroadcast)
