from linebyline.exercises import check


def rmsprop_step(w, v, g, learning_rate, beta, epsilon):
    # arrays of one shape; ε outside the root; return the new w and the new v
    return w - learning_rate * g, v  # your code here


def adadelta_step(w, v, u, g, beta, epsilon):
    # arrays of one shape; ε inside both roots; return the new w, the new v and the new u
    return w - g, v, u  # your code here


def step_after_silence(learning_rate, beta, silent, factor):
    # gradient 1 for long, `silent` times gradient 0, then gradient `factor` > 0; no ε
    return learning_rate  # your code here: the size of RMSProp's last step


check("rmsprop-step", rmsprop_step)
check("adadelta-step", adadelta_step)
check("step-after-silence", step_after_silence)
