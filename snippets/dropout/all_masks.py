from itertools import product

import numpy as np

from linebyline.byhand.losses import log_softmax, softmax

rng = np.random.default_rng(0)
h = rng.uniform(0, 2, 10)  # what a hidden layer of 10 units hands on, for one example
w, b, rate = rng.normal(size=(10, 3)), rng.normal(size=3), 0.3
kept = np.array(list(product([0, 1], repeat=10)))  # [networks, width]: all 2^10
chance = np.prod(np.where(kept, 1 - rate, rate), axis=1)  # [networks]
logits = (h * kept / (1 - rate)) @ w + b  # [networks, classes]
full = h @ w + b
geometric = np.exp(chance @ np.log(softmax(logits)))  # a weighted product of the predictions
print(f"{len(kept)} networks, their chances sum to {chance.sum():.2f}")
print("full network's probabilities:      ", softmax(full).round(4))
print("geometric mean, made to sum to 1:  ", (geometric / geometric.sum()).round(4))
print("arithmetic mean of probabilities:  ", (chance @ softmax(logits)).round(4))
print(f"mean of the logits equals the full network's: {np.allclose(chance @ logits, full, rtol=0, atol=1e-12)}")
extra = log_softmax(full[None])[0] - chance @ log_softmax(logits)  # expected loss minus loss of the full network
print("what dropout adds to the loss if the label is 0, 1, 2:", *(f"{value:.4f}" for value in extra))
print(f"chance that a thinned network picks another class: {chance @ (logits.argmax(axis=1) != full.argmax()):.2f}")
