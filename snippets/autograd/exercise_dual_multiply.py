from linebyline.exercises import check


def dual_multiply(u, v):
    # u and v: pairs (value, slope); return the pair of their product
    return u[0] * v[0], u[1] * v[1]  # your code here


check("dual-multiply", dual_multiply)
