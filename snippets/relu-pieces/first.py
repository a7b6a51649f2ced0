from fractions import Fraction

import numpy as np

from linebyline.neurons import linear_pieces

w = np.array([1, 3, 2, -1, 1])  # [width]
b = np.array([0, 0, -2, 1, -2])
v = np.array([3, -1, 1, 1, -4])  # the weights of the output
print("kinks -b/w:  ", *(f"{Fraction(int(-b[i]), int(w[i]))!s:>3}" for i in range(5)))
print("jumps v |w|: ", *(f"{jump:>3}" for jump in v * abs(w)))
params = [{"w": w[None], "b": b}, {"w": v[:, None], "b": np.array([0])}]
for left, right, slope, intercept in linear_pieces(params):
    print(f"from {left!s:>4} to {right!s:>3}: {int(slope):>2} x {int(intercept):+d}")
