from linebyline.exercises import check


def dropout_penalty(x, w, rate):
    # x: [batch, features]; w: [features]; return what dropout adds to the mean of ½ (x·w - y)²
    return 0.0  # your code here


check("dropout-penalty", dropout_penalty)
