from linebyline.autograd import Dual, Value
from linebyline.counted import Counted


def f(inputs, outputs):
    """Return that many numbers, all made from one sum of squares."""
    total = inputs[0] * inputs[0]
    for x in inputs[1:]:
        total = total + x * x
    results = [total * total]
    for _ in range(outputs - 1):
        results.append(results[-1] * total)
    return results


def forward(x, outputs):
    Counted.operations = 0
    for i in range(len(x)):
        f([Dual(number, Counted(i == j)) for j, number in enumerate(x)], outputs)
    return Counted.operations


def reverse(x, outputs):
    Counted.operations = 0
    for y in f([Value(number) for number in x], outputs):
        y.backward(seed=Counted(1))
    return Counted.operations


print("inputs outputs forward reverse cheaper")
for n, m in ((1, 64), (4, 32), (12, 12), (32, 4), (64, 1)):
    x = [Counted(0.1)] * n
    by_forward, by_reverse = forward(x, m), reverse(x, m)
    cheaper = "forward" if by_forward < by_reverse else "reverse"
    print(f"{n:>6} {m:>7} {by_forward:>7} {by_reverse:>7} {cheaper}")
