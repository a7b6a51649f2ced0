import os

os.environ["KERAS_BACKEND"] = "jax"  # before the import
import keras
import numpy as np

from linebyline.data import digits
from linebyline.training.settings import Settings

images, labels = digits()
x, labels = images[:32].astype(np.float32), labels[:32]  # [batch, features]
start = Settings(hidden=(32,)).start(inputs=64, classes=10)

model = keras.Sequential([
    keras.Input((64,)),
    keras.layers.Dense(32, activation="relu", kernel_initializer="zeros"),  # nothing drawn: all are set below
    keras.layers.Dense(10, kernel_initializer="zeros"),
])
model.set_weights([layer[name] for layer in start for name in ("w", "b")])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=keras.optimizers.SGD(0.1), loss=loss)

print("parameters", model.count_params())
print("logits of row 0", *(f"{z:.3f}" for z in np.asarray(model(x))[0, :5]), "…")
before = model.train_on_batch(x, labels)
print(f"loss {before:.4f}, after one step {model.evaluate(x, labels, verbose=0):.4f}")
print(f"largest bias of the last layer after the step {model.get_weights()[-1].max():.5f}")
