import numpy as np

from linebyline.byhand.convolution import patches

x = np.zeros((1, 100, 100, 1))
view = np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(1, 2))  # [batch, rows, columns, channels, 3, 3]
copy = patches(x, (3, 3))
print("steps between neighbours, in numbers:", [step // x.itemsize for step in view.strides])
for name, array in {"picture": x, "view": view, "copy": copy}.items():
    own = 0 if array is not x and np.shares_memory(array, x) else array.size
    print(f"{name:8} shows {array.size:6d} numbers, holds {own:6d} of its own")

x[0, 50, 50, 0] = 1.0  # one pixel
print(f"after one pixel has changed: {int(view.sum())} entries of the view follow, {int(copy.sum())} of the copy")
