import numpy as np

from linebyline.exercises import check


def shift_picture(picture, down, right):
    moved = np.zeros_like(picture)
    height, width = picture.shape
    for row in range(height):
        for column in range(width):
            if 0 <= row - down < height and 0 <= column - right < width:  # the new pixel asks
                moved[row, column] = picture[row - down, column - right]
    return moved


check("shift-picture", shift_picture)
