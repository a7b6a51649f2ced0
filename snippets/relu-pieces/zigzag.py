import numpy as np

from linebyline.neurons import compose, linear_pieces

zigzag = np.array([6, 3, -3]), np.array([-1, -1, 2]), np.array([-2, 3, -2]), 4  # w, b, v, c
for left, right, slope, intercept in linear_pieces(compose(*zigzag, times=1)):
    print(f"from {left!s:>4} to {right!s:>3}: {slope!s:>2} x + {intercept}")
for k in (1, 2, 3, 4, 5):
    pieces = len(linear_pieces(compose(*zigzag, times=k)))
    print(f"{k} layers of 3 units: {pieces:>5,} pieces, bound {4**k:>5,}")
