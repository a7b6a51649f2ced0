from linebyline.exercises import check


def momentum_step(w, u, g, learning_rate, beta):
    u = beta * u + g
    return w - learning_rate * u, u


check("momentum-step", momentum_step)
