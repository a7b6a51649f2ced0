from linebyline.exercises import check


def nesterov_step(w, u, g, learning_rate, beta):
    u = beta * u + g
    return w - learning_rate * (g + beta * u), u


def look_ahead(w, u, learning_rate, beta):
    return w - learning_rate * beta * u


def nesterov_from_look_ahead(theta, u, learning_rate, beta):
    return theta + learning_rate * beta * u


check("nesterov-step", nesterov_step)
check("look-ahead", look_ahead)
check("nesterov-from-look-ahead", nesterov_from_look_ahead)
