from linebyline.exercises import check


def collapse(weights, biases):
    w, b = weights[0], biases[0]
    for layer_w, layer_b in zip(weights[1:], biases[1:], strict=True):
        w, b = w @ layer_w, b @ layer_w + layer_b
    return w, b


check("collapse", collapse)
