from linebyline.exercises import check


def effective_sample_size(w):
    # w: weights of n training examples, at least 0, in any unit, [examples]; return n / E[w²] for weights of mean 1
    return float(len(w))  # your code here


check("effective-sample-size", effective_sample_size)
