from linebyline.exercises import check


def classify_point(hessian):
    (p, q), (_, r) = hessian.tolist()
    product = p * r - q * q  # of the two curvatures; p + r is their sum
    if product == 0:
        return "undecided"
    if product < 0:
        return "saddle"
    return "minimum" if p > 0 else "maximum"


check("classify-point", classify_point)
