from linebyline.exercises import check


def index_of_saddle(hessian):
    # hessian: [n, n], symmetric; return how many of its curvatures are below 0, an integer
    return 0  # your code here


check("index-of-saddle", index_of_saddle)
