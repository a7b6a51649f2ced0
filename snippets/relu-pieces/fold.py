import numpy as np

from linebyline.neurons import compose, linear_pieces

tent = np.array([2, -2]), np.array([-1, 1]), np.array([-1, -1]), 1  # w, b, v, c of 1 - |2x - 1|
print("folds  units  pieces  one layer of as many units has at most")
for k in (1, 2, 3, 6, 10):
    pieces = linear_pieces(compose(*tent, times=k))
    print(f"{k:>5} {2 * k:>6} {len(pieces):>7,} {2 * k + 1:>40}")
