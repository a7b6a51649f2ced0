import numpy as np

from linebyline.exercises import check


def eve_step(w, m, g, learning_rate, beta):
    m = beta * m + (1 - beta) * g
    return w - learning_rate * np.sign(m), m


def adamax_step(w, g, t, m, v, learning_rate, beta1, beta2):
    m = beta1 * m + (1 - beta1) * g
    v = np.maximum(beta2 * v, np.abs(g))
    return w - learning_rate * m / (1 - beta1**t) / v, m, v


def nadam_step(w, g, t, m, v, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = beta1 * m / (1 - beta1 ** (t + 1)) + (1 - beta1) * g / (1 - beta1**t)
    return w - learning_rate * m_hat / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v


def adamw_step(w, g, t, m, v, learning_rate, beta1, beta2, epsilon, weight_decay):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return w - learning_rate * (step + weight_decay * w), m, v


check("eve-step", eve_step)
check("adamax-step", adamax_step)
check("nadam-step", nadam_step)
check("adamw-step", adamw_step)
