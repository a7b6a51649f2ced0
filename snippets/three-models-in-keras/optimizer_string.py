import os

os.environ["KERAS_BACKEND"] = "jax"
import keras

model = keras.Sequential([keras.Input((64,)), keras.layers.Dense(10, kernel_initializer="zeros")])
sgd = keras.optimizers.SGD(learning_rate=0.1, momentum=0.9, nesterov=True)

print("passed   rate  momentum  nesterov  is it ours?")
for passed in ("sgd", sgd):
    model.compile(optimizer=passed, loss="sparse_categorical_crossentropy")
    used = model.optimizer
    name = "a string" if passed == "sgd" else "the object"
    print(f"{name:10} {float(used.learning_rate):.2f} {used.momentum:5} {used.nesterov!s:>10}   {used is sgd}")
