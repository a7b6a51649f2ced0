import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np

from linebyline.data import digits

images, labels = digits()
order = np.argsort(labels, kind="stable")  # as in a folder for each class
x, labels = images[order].astype(np.float32), labels[order]

layer = keras.layers.Dense(10, kernel_initializer="zeros")
model = keras.Sequential([keras.Input((64,)), layer])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=keras.optimizers.SGD(0.1), loss=loss, metrics=["accuracy"])
told = {"validation_split": 0.1, "shuffle": True, "verbose": 0}
history = model.fit(x, labels, epochs=2, **told).history

first = int(np.floor(len(x) * (1 - 0.1)))
print("classes in training:  ", np.unique(labels[:first]))
print("classes in validation:", np.unique(labels[first:]))
last_rows = model.evaluate(x[first:], labels[first:], verbose=0)[0]
same = np.isclose(last_rows, history["val_loss"][-1], rtol=1e-4)
print("validation loss is that of the last rows:", same)
print("training accuracy above 0.5:", history["accuracy"][-1] > 0.5)
print("validation accuracy below 0.01:", history["val_accuracy"][-1] < 0.01)
