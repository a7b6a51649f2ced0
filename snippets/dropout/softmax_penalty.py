from itertools import product

import numpy as np

from linebyline.byhand.losses import log_softmax

rng = np.random.default_rng(0)
h, w, b, rate = rng.normal(size=8), rng.normal(size=(8, 4)), rng.normal(size=4), 0.5
kept = np.array(list(product([0, 1], repeat=8)))
logits = (h * kept / (1 - rate)) @ w + b  # [networks, classes]: all alike at rate 0.5
extra = log_softmax((h @ w + b)[None])[0] - log_softmax(logits).mean(axis=0)  # dropout loss minus plain loss
print("expected dropout loss minus plain loss, for label 0, 1, 2, 3:", *extra.round(4))
