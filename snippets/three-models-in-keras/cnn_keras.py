import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np
from keras import layers

from linebyline.data import digits
from linebyline.training.settings import Settings

images, labels = digits()
x = images[:32].reshape(-1, 8, 8, 1).astype(np.float32)  # [batch, height, width, channels]
start = Settings(filters=(8, 16), hidden=()).start(inputs=64, classes=10)

conv = {"padding": "same", "activation": "relu", "kernel_initializer": "zeros"}  # nothing drawn: all are set below
model = keras.Sequential([
    keras.Input((8, 8, 1)),
    layers.Conv2D(8, 3, **conv),
    layers.MaxPooling2D(2),
    layers.Conv2D(16, 3, **conv),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, kernel_initializer="zeros"),
])
model.set_weights([layer[name] for layer in start for name in ("w", "b")])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

logits = np.asarray(model(x))
for layer in model.layers:
    if layer.weights:
        print("weights", layer.kernel.shape, "biases", layer.bias.shape)
print("logits of row 0", *(f"{z:.3f}" for z in logits[0, :5]), "…")
print(f"loss {loss(labels[:32], logits):.4f}")
