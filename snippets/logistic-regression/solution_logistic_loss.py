import numpy as np

from linebyline.exercises import check


def logistic_loss(logits, labels):
    return np.mean(np.logaddexp(0, np.where(labels == 1, -logits, logits)))


check("logistic-loss", logistic_loss)
