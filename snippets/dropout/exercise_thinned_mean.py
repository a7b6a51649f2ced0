import numpy as np

from linebyline.exercises import check


def thinned_mean(h, w, b, rate):
    # h: [width]; w: [width, classes]; b: [classes]; return the mean probabilities of all thinned networks, by their chances
    return np.full(len(b), 1 / len(b))  # your code here


check("thinned-mean", thinned_mean)
