import numpy as np

kernel, delta = np.array([2, 1, -1]), np.array([1, -2, 3])
t = np.array([np.concatenate([np.zeros(i, int), kernel, np.zeros(2 - i, int)]) for i in range(3)])  # [places, inputs]
print("T", t, sep="\n")
print("T transposed", t.T, sep="\n")
print("T transposed times delta  ", t.T @ delta)
print("kernel as it is, as filter", np.correlate(delta, kernel, mode="full"))
print("kernel flipped, as filter ", np.correlate(delta, kernel[::-1], mode="full"))
