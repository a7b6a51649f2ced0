from linebyline.exercises import check


def monotone_layer(x, w, b):
    # x: [batch, inputs]; w: [inputs, units], any sign; b: [units]; return [batch, units], between 0 and 1
    return x @ w + b  # your code here


def bounded_layer(z, low, high):
    # z: any shape; low < high; return numbers between low and high that rise with z
    return z.clip(low, high)  # your code here


check("monotone-layer", monotone_layer)
check("bounded-layer", bounded_layer)
