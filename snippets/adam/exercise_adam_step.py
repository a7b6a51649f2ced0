import numpy as np

from linebyline.exercises import check


def exponential_average(series, beta):
    # series: x_1, x_2, ...; return m_1, m_2, ..., with m_0 = 0
    return np.array(series)  # your code here


check("exponential-average", exponential_average)


def bias_corrected_average(series, beta):
    # the same, each m_t divided by what its weights sum to
    return exponential_average(series, beta)  # your code here


check("bias-corrected-average", bias_corrected_average)


def effective_window(beta):
    # return the age at which a weight is 1/e of the newest one, not rounded (0 < beta < 1),
    # and the number of values whose plain mean leaves as much white noise
    return 1 / (1 - beta), 1 / (1 - beta)  # your code here


check("effective-window", effective_window)


def adam_step(w, m, v, g, t, learning_rate, beta1, beta2, epsilon):
    # w, m, v, g: arrays of one shape; t = 1, 2, ... is the number of this step; return the new w, m and v
    return w - learning_rate * g, m, v  # your code here


check("adam-step", adam_step)
