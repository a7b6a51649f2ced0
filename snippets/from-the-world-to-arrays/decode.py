import numpy as np

from linebyline.byhand.losses import softmax

names = ["healthy", "ill"]
logits = np.array([[2.0, 0.5], [0.4, 0.1], [-1.0, 3.0]])  # [batch, classes]
probs = softmax(logits)
print("P(ill):                 ", probs[:, 1].round(2).tolist())
print("the largest logit:      ", [names[k] for k in logits.argmax(axis=1)])
print("ill from 1 in 10 upwards:", [names[int(p >= 0.1)] for p in probs[:, 1]])
