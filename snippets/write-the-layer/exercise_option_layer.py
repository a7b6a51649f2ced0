import numpy as np

from linebyline.exercises import check

# moneyness, maturity: [batch]; the five parameters: [units]; return one number a row, [batch]


def option_layer(moneyness, maturity, b_moneyness, w_moneyness, b_maturity, w_maturity, w_out):
    return np.zeros(len(moneyness))  # your code here


def option_slope(moneyness, maturity, b_moneyness, w_moneyness, b_maturity, w_maturity, w_out):
    return np.zeros(len(moneyness))  # your code here: the derivative by the moneyness


check("option-layer", option_layer)
check("option-slope", option_slope)
