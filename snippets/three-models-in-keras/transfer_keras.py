import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np
from keras import layers

from linebyline.data import glyphs
from linebyline.training.pretrained import pretrained

x, labels = glyphs(np.random.default_rng(0), 1, "armenian")
x = x.reshape(-1, 16, 16, 1)
conv = {"padding": "same", "activation": "relu", "kernel_initializer": "zeros"}  # nothing drawn: all are set below
body = keras.Sequential([
    keras.Input((16, 16, 1)),
    layers.Conv2D(16, 3, **conv),
    layers.MaxPooling2D(2),
    layers.Conv2D(32, 3, **conv),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(128, activation="relu", kernel_initializer="zeros"),
])
start = [layer[name] for layer in pretrained("glyphs").params[:-1] for name in ("w", "b")]
body.set_weights(start)
body.trainable = False  # all layers inside, too
model = keras.Sequential([body, layers.Dense(38, kernel_initializer="zeros")])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=keras.optimizers.SGD(0.001), loss=loss)  # after freezing

parts = model.trainable_weights, model.non_trainable_weights
count = [sum(int(np.prod(weight.shape)) for weight in part) for part in parts]
print(f"{count[0]} parameters learn, {count[1]} are frozen")
print(f"mean of the features {body.predict(x, verbose=0).mean():.4f}")
for _ in range(3):
    print(f"loss before the step {model.fit(x, labels, batch_size=38, verbose=0).history['loss'][0]:.4f}")
same = map(np.array_equal, start, body.get_weights())
print("body unchanged to the last bit:", all(same))
