import numpy as np

from linebyline.exercises import check


def exponential_average(series, beta):
    m, seen = 0.0, []
    for x in series:
        m = beta * m + (1 - beta) * x
        seen.append(m)
    return np.array(seen)


check("exponential-average", exponential_average)


def bias_corrected_average(series, beta):
    t = np.arange(1, len(series) + 1)
    return exponential_average(series, beta) / (1 - beta**t)


check("bias-corrected-average", bias_corrected_average)


def effective_window(beta):
    return -1 / np.log(beta), (1 + beta) / (1 - beta)


check("effective-window", effective_window)


def adam_step(w, m, v, g, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)  # for this step only: m and v go on uncorrected
    return w - learning_rate * m_hat / (v_hat**0.5 + epsilon), m, v


check("adam-step", adam_step)
