import numpy as np

from linebyline.byhand.losses import softmax, softmax_cross_entropy_backward, softmax_squared_error_backward

rng = np.random.default_rng(0)
above, below, wrong = [], [], 0
for _ in range(10_000):
    classes = rng.integers(2, 11)
    logits = rng.normal(size=(1, classes)) * 10 ** rng.uniform(-2, 1.3)
    labels = rng.integers(classes, size=1)
    doubt = np.delete(softmax(logits)[0], logits.argmax()).sum()  # 1 - max p, without the cancellation
    cross_entropy = np.linalg.norm(softmax_cross_entropy_backward(logits, labels))
    squared_error = np.linalg.norm(softmax_squared_error_backward(logits, labels))
    if doubt > 1e-8:  # below that, rounding decides
        above.append(squared_error / (min(0.5, 2 * doubt) * cross_entropy))
    if logits.argmax() != labels[0]:
        wrong += 1
        below.append(np.sqrt(2) * (1 - doubt) / cross_entropy)
assert max(above) < 1 + 1e-9 and max(below) < 1 + 1e-9
print(f"squared error, upper bound, every answer: closest {max(above):.2f}")
print(f"cross-entropy, lower bound, wrong answers: closest {max(below):.2f}")
print(f"sharpest ratio {max(above + below):.2f}")
