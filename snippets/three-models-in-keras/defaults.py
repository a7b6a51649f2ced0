import os

os.environ["KERAS_BACKEND"] = "jax"
import inspect

import keras
import numpy as np

from linebyline.training.settings import Settings

keras.utils.set_random_seed(0)
layer = keras.layers.Dense(400)
layer.build((None, 100))
glorot, he = layer.get_weights()[0], Settings(hidden=(400,)).start(inputs=100, classes=10)[0]["w"]
print("fan_in 100, fan_out 400")
print(f"Keras: deviation {glorot.std():.2f}, Glorot says sqrt(2 / 500) = {np.sqrt(2 / 500):.2f}")
print(f"ours:  deviation {he.std():.2f}, He says sqrt(2 / 100) = {np.sqrt(2 / 100):.2f}")

fit = inspect.signature(keras.Model.fit).parameters
print("fit:", {name: fit[name].default for name in ("epochs", "batch_size", "shuffle")})
for name in ("sgd", "adam", "adamw"):
    made = keras.optimizers.get(name).get_config()
    shown = {key: made.get(key) for key in ("learning_rate", "momentum", "epsilon", "weight_decay")}
    print(f"{name}:", {key: round(value, 9) for key, value in shown.items() if value is not None})
