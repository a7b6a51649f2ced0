import numpy as np

from linebyline.byhand.losses import one_hot

train, test = (
    np.array([[170.0, 2.0], [180.0, 4.0], [190.0, 3.0]]),
    np.array([[180.0, 6.0]]),
)
mean, std = train.mean(axis=0), train.std(axis=0)  # of the training rows only
print("train", ((train - mean) / std).round(2).tolist())
print("test ", ((test - mean) / std).round(2).tolist())
print("labels 2 and 0 of 3 classes:", one_hot(np.array([2, 0]), classes=3).tolist())
