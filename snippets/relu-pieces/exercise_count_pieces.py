from linebyline.exercises import check


def count_pieces(w, b, v):
    # w, b, v: [width], whole numbers;
    # return how many linear pieces the sum of all v relu(w x + b) has
    return 1  # your code here


check("count-pieces", count_pieces)
