import numpy as np

from linebyline.exercises import check


def im2col(x, side, stride):
    view = np.lib.stride_tricks.sliding_window_view(x, (side, side), axis=(1, 2))[:, ::stride, ::stride]
    return view.transpose(0, 1, 2, 4, 5, 3).reshape(-1, side * side * x.shape[3])  # [.., side, side, channels]: this copies


check("im2col", im2col)
