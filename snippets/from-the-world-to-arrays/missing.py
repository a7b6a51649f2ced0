import numpy as np

train = np.array([[20.0, 1000.0], [30.0, np.nan], [40.0, 3000.0]])  # age, income
test = np.array([[50.0, np.nan]])
mean, std = np.nanmean(train, axis=0), np.nanstd(train, axis=0)  # of what is known
for title, x in (("train", train), ("test", test)):
    missing = np.isnan(x)
    filled = np.where(missing, 0, (x - mean) / std)  # 0 is now the mean
    print(title, np.column_stack([filled, missing]).round(2).tolist())

both = np.concatenate([train, test])
leaked = (train - np.nanmean(both, axis=0)) / np.nanstd(both, axis=0)
ages = leaked[:, 0].round(2).tolist()
print("with the test row in the mean, the training ages change:", ages)
