import numpy as np

from linebyline.data import digits
from linebyline.nets import cnn, mlp
from linebyline.training.settings import Settings

images, labels = digits()
x = images[:32].reshape(-1, 8, 8, 1).astype(np.float32)  # [batch, height, width, channels]
params = Settings(filters=(8, 16), hidden=()).start(inputs=64, classes=10)

logits = cnn.apply(params, x)
for layer in params:
    print("weights", layer["w"].shape, "biases", layer["b"].shape)
print("logits of row 0", *(f"{z:.3f}" for z in logits[0, :5]), "…")
print(f"loss {mlp.cross_entropy(logits, labels[:32]):.4f}")
