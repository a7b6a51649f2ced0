from linebyline.exercises import check


def escape_steps(delta, eta, curvature, radius):
    # delta > 0: distance at the start, along a direction with this curvature, below 0
    # return the number of steps of gradient descent until the distance is at least radius
    return 1  # your code here


check("escape-steps", escape_steps)
