import numpy as np

from linebyline.exercises import check


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def option_layer(moneyness, maturity, b_moneyness, w_moneyness, b_maturity, w_maturity, w_out):
    fall = np.logaddexp(0, b_moneyness - moneyness[:, None] * np.exp(w_moneyness))  # [batch, units]
    rise = sigmoid(b_maturity + maturity[:, None] * np.exp(w_maturity))
    return (fall * rise) @ np.exp(w_out)


def option_slope(moneyness, maturity, b_moneyness, w_moneyness, b_maturity, w_maturity, w_out):
    slope = -np.exp(w_moneyness) * sigmoid(b_moneyness - moneyness[:, None] * np.exp(w_moneyness))
    rise = sigmoid(b_maturity + maturity[:, None] * np.exp(w_maturity))
    return (slope * rise) @ np.exp(w_out)


def monotone_layer(x, w, b):
    return sigmoid(x @ np.exp(w) + b)


def bounded_layer(z, low, high):
    return low + (high - low) * sigmoid(z)


check("option-layer", option_layer)
check("option-slope", option_slope)
check("monotone-layer", monotone_layer)
check("bounded-layer", bounded_layer)
