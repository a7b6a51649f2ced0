import numpy as np

from linebyline.byhand.losses import one_hot

rng = np.random.default_rng(0)
vocabulary, width = 1000, 16
table = rng.normal(size=(vocabulary, width))  # one row a word: an embedding
ids = np.array([7, 3, 7, 0, 0])  # [words]; 0 is padding
rows = one_hot(ids, classes=vocabulary)  # [words, vocabulary]
print("product equals lookup:", np.array_equal(rows @ table, table[ids]))
print(f"multiply-adds: {len(ids) * vocabulary * width:,} and 0")

mask = (ids != 0)[:, None]  # [words, 1]
mean = (table[ids] * mask).sum(axis=0) / mask.sum()
words = table[[7, 3, 7]].mean(axis=0)
print("with a mask, the padding does not move the mean:", np.allclose(mean, words))
print("without, it does:", not np.allclose(table[ids].mean(axis=0), words))
