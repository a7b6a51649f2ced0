import os

os.environ["KERAS_BACKEND"] = "jax"
import keras

layer = keras.layers.Dense(10, kernel_initializer="zeros")
model = keras.Sequential([keras.Input((64,)), layer])
sgd = keras.optimizers.SGD(learning_rate=0.1, momentum=0.9, nesterov=True)

print("passed   rate  momentum  nesterov  is it ours?")
for passed in ("sgd", sgd):
    model.compile(optimizer=passed, loss="sparse_categorical_crossentropy")
    used = model.optimizer
    name = "a string" if passed == "sgd" else "the object"
    rate = float(used.learning_rate)
    print(f"{name:10} {rate:.2f} {used.momentum:5} {used.nesterov!s:>10}   {used is sgd}")
