from linebyline.exercises import check


def count_mistakes(x, labels, w):
    return (x @ w != labels).sum()  # your code here


check("count-mistakes", count_mistakes)
