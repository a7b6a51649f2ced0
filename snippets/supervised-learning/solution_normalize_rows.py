import numpy as np

from linebyline.exercises import check


def normalize_rows(x):
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)  # a row of zeros stays


check("normalize-rows", normalize_rows)
