from itertools import product

import numpy as np

from linebyline.exercises import check


def thinned_mean(h, w, b, rate):
    kept = np.array(list(product([0, 1], repeat=len(h))))  # [networks, width]
    chance = np.prod(np.where(kept, 1 - rate, rate), axis=1)  # [networks]
    logits = (h * kept / (1 - rate)) @ w + b  # [networks, classes]
    scores = np.exp(logits - logits.max(axis=1, keepdims=True))
    return chance @ (scores / scores.sum(axis=1, keepdims=True))


check("thinned-mean", thinned_mean)
