from linebyline.exercises import check


def perceptron_bound(x, labels, w):
    # x: [examples, inputs]; labels: -1 or +1, [examples]; w separates them, its length is anything; return (R/γ)²
    return 1.0  # your code here


check("perceptron-bound", perceptron_bound)
