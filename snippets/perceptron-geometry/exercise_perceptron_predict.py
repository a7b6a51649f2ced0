from linebyline.exercises import check


def perceptron_predict(x, w, b):
    return x @ w + b  # your code here


check("perceptron-predict", perceptron_predict)
