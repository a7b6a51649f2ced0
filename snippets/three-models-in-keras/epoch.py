import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np

from linebyline.training.settings import Settings

seen = []


def note(step, logs):
    seen.append(step)


layer = keras.layers.Dense(1, kernel_initializer="zeros")
model = keras.Sequential([keras.Input((1,)), layer])
model.compile(optimizer="sgd", loss="mse")
count = keras.callbacks.LambdaCallback(on_train_batch_end=note)
x = np.zeros((100, 1))
model.fit(x, x, batch_size=32, callbacks=[count], verbose=0)

print("100 rows, batches of 32")
print("steps of Keras:", len(seen), "with", 100 % 32, "rows in the last")
print("steps of ours: ", len(Settings(batch_size=32).order(epoch=1, examples=100)))
print(f"weight of a row in a step: {1 / 32:.3f}, in the last step of Keras {1 / 4:.3f}")
