import numpy as np


def naive_softmax(logits):
    exponentials = np.exp(logits)
    return exponentials / exponentials.sum()


def softmax(logits):
    return naive_softmax(logits - logits.max())


small = np.array([1.0, 2.0, 3.0])
large = small + 1000  # the same differences, so the same probabilities
print("small logits, naive  ", naive_softmax(small).round(4))
with np.errstate(over="ignore", invalid="ignore"):
    print("large logits, naive  ", naive_softmax(large))
print("large logits, shifted", softmax(large).round(4))
for dtype in (np.float64, np.float32, np.float16):
    print(f"{dtype.__name__}: exp(z) is infinite above z = {np.log(np.float64(np.finfo(dtype).max)):.1f}")
for temperature in (0.1, 1.0, 10.0):
    print(f"temperature {temperature:4.1f}:", softmax(small / temperature).round(3))
