import numpy as np

from linebyline.neurons import compose, linear_pieces

tent = np.array([2, -2]), np.array([-1, 1]), np.array([-1, -1]), 1
for k in (1, 2, 3, 4):
    slopes = [int(p.slope) for p in linear_pieces(compose(*tent, times=k))]
    jumps = sorted(set(np.diff(slopes).tolist()))
    print(f"{k} folds: {len(slopes) - 1:>2} kinks, left slope {slopes[0]:>2}, jumps {jumps}, units needed {2**k:>2}")
