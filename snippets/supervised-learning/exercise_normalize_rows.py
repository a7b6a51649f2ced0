from linebyline.exercises import check


def normalize_rows(x):
    return x / x.sum()  # your code here


def standardize(train, test):
    return train, test  # your code here


def one_hot(labels, classes):
    return labels  # your code here


check("standardize", standardize)
check("one-hot", one_hot)
check("normalize-rows", normalize_rows)
