from linebyline.exercises import check


def collapse(weights, biases):
    # weights: list of [fan_in, fan_out], biases: list of [fan_out];
    # return (w, b) of the one layer that does the same
    return weights[-1], biases[-1]  # your code here


check("collapse", collapse)
