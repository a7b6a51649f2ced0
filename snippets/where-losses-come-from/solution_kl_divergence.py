import numpy as np

from linebyline.exercises import check


def entropy(p):
    return float(-np.sum(p * np.log(np.where(p > 0, p, 1.0))))


def kl_divergence(p, q):
    drawn = p > 0  # the others add 0, whatever q says
    return float(np.sum(p[drawn] * (np.log(p[drawn]) - np.log(q[drawn]))))


check("entropy", entropy)
check("kl-divergence", kl_divergence)
