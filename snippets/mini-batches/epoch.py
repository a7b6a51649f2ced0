import math

import numpy as np

N = 1797
print("batch size    steps in one epoch    examples in the last batch")
for batch in (1, 32, 64, 256, N):
    order = np.random.default_rng(0).permutation(N)  # a new order for each epoch
    batches = [order[start : start + batch] for start in range(0, N, batch)]
    assert len(batches) == math.ceil(N / batch)
    assert sorted(np.concatenate(batches)) == list(range(N))  # each example exactly once
    print(f"{batch:10d} {len(batches):21d} {len(batches[-1]):29d}")
