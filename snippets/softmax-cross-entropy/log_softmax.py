import numpy as np

from linebyline.byhand.losses import log_softmax, softmax

print(" gap   log(softmax)   log(softmax + 1e-9)   log_softmax")
for gap in (10, 100, 1000):
    logits = np.array([0.0, gap])  # class 0 is right, and the network says the opposite
    right = softmax(logits)[0]
    with np.errstate(divide="ignore"):
        print(f"{gap:4d} {np.log(right):14.2f} {np.log(right + 1e-9):21.2f} {log_softmax(logits)[0]:13.2f}")
