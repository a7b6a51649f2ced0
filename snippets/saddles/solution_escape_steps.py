import math

from linebyline.exercises import check


def escape_steps(delta, eta, curvature, radius):
    steps = math.log(radius / delta) / math.log1p(-eta * curvature)
    return max(0, math.ceil(steps))


check("escape-steps", escape_steps)
