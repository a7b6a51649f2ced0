from linebyline.exercises import check


def different_units(w, b, v):
    # w: [fan_in, width]; b: [width]; v: [width, fan_out], the weights of the layer above; return how many units differ
    return len(b)  # your code here


check("different-units", different_units)
