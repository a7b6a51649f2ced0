from linebyline.exercises import check


def f_beta(tp, fp, fn, beta):
    hits = (1 + beta**2) * tp
    return hits / (hits + beta**2 * fn + fp)


check("f-beta", f_beta)
