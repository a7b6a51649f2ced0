import numpy as np

from linebyline.data import digits
from linebyline.training import Settings, fit
from linebyline.training.model import Model

images, labels = digits()
rng = np.random.default_rng(0)
rows = rng.permutation(len(images))
train, unseen = rows[:200], rows[200:]

right = []  # [networks, pictures]: is the network right on a picture that it never saw?
for seed in range(20):
    settings = Settings(epochs=10, batch_size=40, learning_rate=0.02, hidden=(16,), engine="numpy", seed=seed)
    data = images[train], labels[train]
    params = fit(settings, data, data, classes=10).best_params
    right.append(Model(settings, params).logits(images[unseen]).argmax(axis=1) == labels[unseen])
right = np.array(right)

gaps, same = [], []
for _ in range(100):  # who happens to be among the 150 validation pictures?
    order = rng.permutation(len(unseen))
    validation, test = right[:, order[:150]].mean(axis=1), right[:, order[150:]].mean(axis=1)
    gaps.append(validation.max() - test[validation.argmax()])
    first = validation[0] - test[0]
    same.append(first)
print("the winner of 20 networks, over 100 splits into 150 validation pictures and the rest for the test")
print("its validation accuracy is above its test accuracy in more than half of the splits:", np.mean(np.array(gaps) > 0) > 0.5)
print("median gap above 1 point:", np.median(gaps) > 0.01)
print("a network chosen before looking: median gap below half a point:", abs(np.median(same)) < 0.005)
