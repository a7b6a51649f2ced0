import numpy as np

from linebyline.byhand.losses import one_hot, softmax, softmax_squared_error, softmax_squared_error_backward
from linebyline.gradient_check import numerical_gradient, relative_error

rng = np.random.default_rng(0)
for classes in (2, 3, 10):
    logits, labels = rng.normal(size=(1, classes)), np.array([0])
    p, y = softmax(logits), one_hot(labels, classes)
    measured = numerical_gradient(lambda z, labels=labels: softmax_squared_error(z, labels), logits)
    claims = {
        "p - y": p - y,
        "p (1 - p) (p - y)": p * (1 - p) * (p - y),
        "(diag(p) - p p^T)(p - y)": softmax_squared_error_backward(logits, labels),
    }
    print(f"{classes} classes")
    for name, claim in claims.items():
        length = np.linalg.norm(claim) / np.linalg.norm(measured)
        verdict = "right" if relative_error(claim, measured) < 1e-6 else f"wrong, {length:.2f} times as long"
        print(f"  {name:25} entries sum to 0: {str(bool(abs(claim.sum()) < 1e-12)):5}  {verdict}")
