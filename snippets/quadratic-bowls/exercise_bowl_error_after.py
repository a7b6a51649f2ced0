from linebyline.exercises import check


def bowl_error_after(eigenvalues, error, rate, steps):
    # eigenvalues and error: one entry an axis; return the error after so many steps
    return error - rate * eigenvalues * steps * error  # your code here


def largest_rate(a):
    # a: symmetric, [parameters, parameters]; return the limit below which descent converges
    return 1.0  # your code here


def best_rate(smallest, largest):
    # the smallest and the largest curvature
    return 1 / largest  # your code here


def steps_needed(kappa, factor):
    # at the best rate: after how many steps is any error at most 1/factor of the first? an int
    return 1  # your code here


def regression_kappa(x):
    # x: [examples, features]; return κ for the loss ½ (x·w + b - y)², averaged over the examples
    return 1.0  # your code here


check("bowl-error-after", bowl_error_after)
check("largest-rate", largest_rate)
check("best-rate", best_rate)
check("steps-needed", steps_needed)
check("regression-kappa", regression_kappa)
