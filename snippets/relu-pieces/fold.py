import numpy as np

from linebyline.neurons import compose, linear_pieces

tent = np.array([2, -2]), np.array([-1, 1]), np.array([-1, -1]), 1  # w, b, v, c
zigzag = np.array([6, 3, -3]), np.array([-1, -1, 2]), np.array([-2, 3, -2]), 4
print("    layers units pieces   bound   one layer of as many units: at most")
for name, f, layers in (("tent", tent, (1, 2, 3, 6, 10)), ("zigzag", zigzag, (1, 2, 5))):
    width = len(f[0])
    for k in layers:
        pieces, bound = len(linear_pieces(compose(*f, times=k))), (width + 1) ** k
        row = f"{name:<6} {k:>3} {width * k:>5} {pieces:>6,} {bound:>7,}"
        print(f"{row} {width * k + 1:>7}")
