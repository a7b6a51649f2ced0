from linebyline.exercises import check


def gradient_norms(delta, weights, slopes):
    # delta: that of the last layer, [batch, width]; weights: of layers 2 … L, a list of [width, width]
    # slopes: g' in layers 1 … L - 1, a list of [batch, width]; return the norms of delta in layers 1 … L, a list
    return [0.0] * (len(weights) + 1)  # your code here


check("gradient-norms", gradient_norms)
