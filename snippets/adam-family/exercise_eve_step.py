from linebyline.exercises import check


def eve_step(w, m, g, learning_rate, beta):
    """One step; returns the new w and m."""
    return w, m  # your code here


def adamax_step(w, g, t, m, v, learning_rate, beta1, beta2):
    """Step number t = 1, 2, ... without epsilon; returns the new w, m and v."""
    return w, m, v  # your code here


def nadam_step(w, g, t, m, v, learning_rate, beta1, beta2, epsilon):
    """Step number t with Optax's constant beta1; returns the new w, m and v."""
    return w, m, v  # your code here


def adamw_step(w, g, t, m, v, learning_rate, beta1, beta2, epsilon, weight_decay):
    """Step number t; returns the new w, m and v."""
    return w, m, v  # your code here


check("eve-step", eve_step)
check("adamax-step", adamax_step)
check("nadam-step", nadam_step)
check("adamw-step", adamw_step)
