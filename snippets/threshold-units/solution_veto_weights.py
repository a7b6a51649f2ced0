import numpy as np

from linebyline.exercises import check


def veto_weights(theta, inhibitory):
    veto = -float(len(inhibitory))  # next to a veto there is at least one input fewer that counts
    return np.where(inhibitory, veto, 1.0), -float(theta)


check("veto-weights", veto_weights)
