import numpy as np

from linebyline.exercises import check


def dead_share(x, w, b):
    off = x @ w + b <= 0  # [batch, width]
    return float(np.mean(off.all(axis=0)))


check("dead-share", dead_share)
