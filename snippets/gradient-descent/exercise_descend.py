from linebyline.exercises import check


def descend(a, start, learning_rate, steps):
    # the loss is ½ wᵀAw; a: symmetric, [parameters, parameters]; return all points, [steps + 1, parameters]
    return start[None, :]  # your code here


def largest_safe_rate(x):
    # x: [examples, inputs]; return 2/s of the logistic loss on these inputs (no bias)
    return 2.0  # your code here


check("descend", descend)
check("largest-safe-rate", largest_safe_rate)
