import numpy as np

x, k = np.array([3.0, 1, 4, 1, 5, 9]), np.array([1.0, 2, 5])
places = len(x) - len(k) + 1
w = np.zeros((len(x), places))  # [fan_in, fan_out], the weights of a dense layer
for i in range(places):
    w[i : i + len(k), i] = k  # place i sees the entries i, i + 1, i + 2
print(w.astype(int))
print("x @ w          ", (x @ w).astype(int))
print("sliding windows", np.array([x[i : i + 3] @ k for i in range(places)]).astype(int))
