from linebyline.exercises import check


def classify_point(hessian):
    # hessian: [2, 2], symmetric, of whole numbers, at a point where the gradient is 0
    # return "minimum", "maximum", "saddle", or "undecided" where a curvature is 0
    return "minimum"  # your code here


check("classify-point", classify_point)
