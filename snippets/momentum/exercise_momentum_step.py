from linebyline.exercises import check


def momentum_step(w, u, g, learning_rate, beta):
    # w: weights, u: velocity, g: gradient, all of one shape; return the new w and the new u
    return w - learning_rate * g, u  # your code here


check("momentum-step", momentum_step)


def velocity_sum(grads, beta):
    # grads: [points, parameters], the oldest first; return the velocity after the last of them, [parameters]
    return grads.sum(axis=0)  # your code here


check("velocity-sum", velocity_sum)
