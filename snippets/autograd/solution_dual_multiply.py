from linebyline.exercises import check


def dual_multiply(u, v):
    return u[0] * v[0], u[1] * v[0] + u[0] * v[1]


check("dual-multiply", dual_multiply)
