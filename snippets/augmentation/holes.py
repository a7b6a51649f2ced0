import numpy as np

from linebyline.data.warp import inverse_maps, warp

picture = np.ones((8, 8))  # [height, width], all ink
centre = np.array([3.5, 3.5])  # of 8 rows and 8 columns, counted from 0
factor = 1.5  # enlarge

sent = np.zeros((8, 8))
for row in range(8):
    for column in range(8):  # each old pixel goes where the map sends it
        new = np.round(centre + factor * (np.array([row, column]) - centre)).astype(int)
        if (0 <= new).all() and (new < 8).all():
            sent[tuple(new)] = picture[row, column]
asked = warp(picture[None], inverse_maps(1, scale=factor))[0]  # each new pixel asks where it came from
print("old pixels sent forward:   ", int((sent == 0).sum()), "of 64 new pixels stay empty")
print("new pixels ask backward:   ", int((asked == 0).sum()), "of 64")
