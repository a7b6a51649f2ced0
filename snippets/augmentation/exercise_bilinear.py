from linebyline.exercises import check


def bilinear(picture, row, column):
    return picture[round(row), round(column)]  # your code here: this takes the nearest pixel


check("bilinear", bilinear)
