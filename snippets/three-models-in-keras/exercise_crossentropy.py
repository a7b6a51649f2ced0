import numpy as np

from linebyline.exercises import check


def batch_sizes(examples, batch_size):
    return [batch_size] * (examples // batch_size)  # your code here: Keras keeps the rest


def running_average(values, examples, batch_size):
    return float(np.mean(values))  # your code here: one value a step, but steps differ in size


def crossentropy(labels, outputs, from_logits):
    return float(-np.mean(np.log(outputs[np.arange(len(labels)), labels])))  # your code here


check("batch-sizes", batch_sizes)
check("running-average", running_average)
check("crossentropy", crossentropy)
