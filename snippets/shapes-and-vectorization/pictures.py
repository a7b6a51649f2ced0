import numpy as np

n = 3
pictures = np.arange(n)[:, None, None] + np.zeros((n, 2, 2), dtype=int)  # picture i holds i, four times
print("reshape(n, -1), ours: one picture a row", pictures.reshape(n, -1), sep="\n")
print("reshape(n, -1).T, as in DLS: one picture a column", pictures.reshape(n, -1).T, sep="\n")
print("reshape(-1, n): the same shape, all mixed up", pictures.reshape(-1, n), sep="\n")

before, after = np.array([7, 200], dtype=np.uint8), np.array([5, 100], dtype=np.uint8)
print("after - before ", after - before, "of type", (after - before).dtype)
print("before + after ", before + after)
print("converted first", after.astype(float) - before.astype(float))
print("converted last ", (after - before).astype(float))
