from linebyline.exercises import check


def importance_weights(p_train, p_test):
    # the shares of each kind of input in training and in the test, [kinds]; return a weight for each kind
    return p_test / p_test.sum()  # your code here


check("importance-weights", importance_weights)
