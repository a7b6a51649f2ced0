from linebyline.exercises import check


def count_mistakes(x, labels, w):
    return int((labels * (x @ w) <= 0).sum())


check("count-mistakes", count_mistakes)
