from itertools import combinations

import numpy as np

grads = [1.0, 3.0, 5.0, 11.0]
means = [sum(pair) / 2 for pair in combinations(grads, 2)]
print("the six batches:", means)
print(f"their mean {np.mean(means):.1f}, their variance {np.var(means):.3f}")
print(f"formula {np.var(grads) / 2 * (4 - 2) / (4 - 1):.3f}, with replacement {np.var(grads) / 2:.3f}")
