import numpy as np

from linebyline.exercises import check


def masked_loss(logits, targets):
    known = ~np.isnan(targets)
    y = np.where(known, targets, 0.0)
    return float(np.where(known, np.logaddexp(0, logits) - y * logits, 0.0).sum() / len(logits))


check("masked-loss", masked_loss)
