from linebyline.exercises import check


def importance_weights(p_train, p_test):
    # the shares of each kind of input in training and in the test, [kinds]; return a weight for each kind
    return p_test / p_test.sum()  # your code here


def effective_sample_size(w):
    # w: weights of n training examples, at least 0, in any unit, [examples]; return n / E[w²] for weights of mean 1
    return float(len(w))  # your code here


check("importance-weights", importance_weights)
check("effective-sample-size", effective_sample_size)
