import math

from linebyline.exercises import check


def towers_needed(lipschitz, width, error):
    return math.ceil(lipschitz * width / (2 * error))


check("towers-needed", towers_needed)
