import numpy as np

from linebyline.exercises import check


def batch_sizes(examples, batch_size):
    return [min(batch_size, examples - first) for first in range(0, examples, batch_size)]


def running_average(values, examples, batch_size):
    return float(np.average(values, weights=batch_sizes(examples, batch_size)))


def crossentropy(labels, outputs, from_logits):
    if from_logits:
        shifted = outputs - outputs.max(axis=1, keepdims=True)
        logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    else:
        probs = outputs / outputs.sum(axis=1, keepdims=True)
        logs = np.log(np.clip(probs, 1e-7, 1 - 1e-7))
    return float(-np.mean(logs[np.arange(len(labels)), labels]))


check("batch-sizes", batch_sizes)
check("running-average", running_average)
check("crossentropy", crossentropy)
