import os

os.environ["KERAS_BACKEND"] = "jax"
import inspect

import keras
import numpy as np

from linebyline.training.settings import Settings

keras.utils.set_random_seed(0)
layer = keras.layers.Dense(400)
layer.build((None, 100))
theirs = layer.get_weights()[0].std()
ours = Settings(hidden=(400,)).start(inputs=100, classes=10)[0]["w"].std()
glorot, he = np.sqrt(2 / (100 + 400)), np.sqrt(2 / 100)
print("fan_in 100, fan_out 400")
print(f"Keras: deviation {theirs:.2f}, Glorot says sqrt(2 / 500) = {glorot:.2f}")
print(f"ours:  deviation {ours:.2f}, He says sqrt(2 / 100) = {he:.2f}")

fit = inspect.signature(keras.Model.fit).parameters
print("fit:", {name: fit[name].default for name in ("epochs", "batch_size", "shuffle")})
wanted = ("learning_rate", "momentum", "epsilon", "weight_decay")
for name in ("sgd", "adam", "adamw"):
    made = keras.optimizers.get(name).get_config()
    shown = {key: made[key] for key in wanted if made.get(key) is not None}
    print(f"{name}:", {key: round(value, 9) for key, value in shown.items()})
