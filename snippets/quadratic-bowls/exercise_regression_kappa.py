from linebyline.exercises import check


def regression_kappa(x):
    # x: [examples, features]; return κ for the loss ½ (x·w + b - y)², averaged over the examples
    return 1.0  # your code here


check("regression-kappa", regression_kappa)
