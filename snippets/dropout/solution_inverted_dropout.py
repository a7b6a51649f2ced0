from linebyline.exercises import check


def inverted_dropout(h, uniform, rate):
    return h * (uniform >= rate) / (1 - rate)


check("inverted-dropout", inverted_dropout)
