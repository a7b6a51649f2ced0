import numpy as np

from linebyline.byhand.activations import sigmoid

rng = np.random.default_rng(0)
x = np.column_stack([rng.normal(size=(200, 3)), np.ones(200)])  # the last weight is b
labels = (rng.random(200) < sigmoid(x @ [1.0, -2.0, 0.5, -1.0])).astype(int)
w = np.zeros(4)
for _ in range(20):  # Newton's steps: the gradient, divided by the Hessian
    p = sigmoid(x @ w)
    w = w - np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]), x.T @ (p - labels))
print("mean of p is the part of ones:", abs(sigmoid(x @ w).mean() - labels.mean()) < 1e-12)
f = labels.mean()
b = np.log(f / (1 - f))
print("without inputs, the best b gives p = f:", abs(sigmoid(np.array(b)) - f) < 1e-12)
