from linebyline.exercises import check


def adagrad_step(w, v, g, learning_rate, epsilon):
    # w, v, g: [parameters]; return the new w and the new v
    return w - learning_rate * g, v  # your code here


check("adagrad-step", adagrad_step)
