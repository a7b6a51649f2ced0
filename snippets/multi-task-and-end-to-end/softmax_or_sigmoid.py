import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.losses import softmax

names = ["car", "person", "sign", "signal"]
targets = np.array([[1, 0, 1, 0], [0, 0, 0, 0]], float)  # [pictures, tasks]: a car and a sign; an empty street
logits = {"softmax": np.zeros((2, 4)), "sigmoid": np.zeros((2, 4))}
for _ in range(2000):  # follow the gradient of each loss, with free logits: the best that any network could do
    logits["softmax"] -= targets.sum(axis=1, keepdims=True) * softmax(logits["softmax"]) - targets
    logits["sigmoid"] -= sigmoid(logits["sigmoid"]) - targets
print("                        ", *(f"{name:>6}" for name in names))
for kind, probs in (("softmax", softmax(logits["softmax"])), ("sigmoid", sigmoid(logits["sigmoid"]))):
    for picture, row in zip(("car and sign", "empty street"), probs, strict=True):
        print(f"{kind}, {picture:<15}", *(f"{p:6.2f}" for p in row), f"   sum {row.sum():.2f}")
