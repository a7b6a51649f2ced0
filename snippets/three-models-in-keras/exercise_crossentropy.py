import numpy as np

from linebyline.exercises import check


def batch_sizes(examples, batch_size):
    # your code here: Keras keeps the rest
    return [batch_size] * (examples // batch_size)


def running_average(values, examples, batch_size):
    # your code here: one value a step, but steps differ in size
    return float(np.mean(values))


def crossentropy(labels, outputs, from_logits):
    # your code here: outputs are not always probabilities
    return float(-np.mean(np.log(outputs[np.arange(len(labels)), labels])))


check("batch-sizes", batch_sizes)
check("running-average", running_average)
check("crossentropy", crossentropy)
