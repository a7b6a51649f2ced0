import numpy as np

from linebyline.exercises import check


def rmsprop_step(w, v, g, learning_rate, beta, epsilon):
    v = beta * v + (1 - beta) * g**2
    return w - learning_rate * g / (np.sqrt(v) + epsilon), v


def adadelta_step(w, v, u, g, beta, epsilon):
    v = beta * v + (1 - beta) * g**2
    d = g * np.sqrt(u + epsilon) / np.sqrt(v + epsilon)  # the old u: the new one needs d
    return w - d, v, beta * u + (1 - beta) * d**2


def step_after_silence(learning_rate, beta, silent, factor):
    v = beta ** (silent + 1) + (1 - beta) * factor**2  # the last step forgets once more
    return learning_rate * factor / np.sqrt(v)


check("rmsprop-step", rmsprop_step)
check("adadelta-step", adadelta_step)
check("step-after-silence", step_after_silence)
