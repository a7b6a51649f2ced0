from math import comb

from linebyline.exercises import check


def cover_count(points, inputs):
    return 2 * sum(comb(points - 1, k) for k in range(inputs + 1))


check("cover-count", cover_count)
