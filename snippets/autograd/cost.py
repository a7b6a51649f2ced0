from linebyline.autograd import Dual, Value
from linebyline.counted import Counted


def f(inputs):
    total = inputs[0] * inputs[0]
    for x in inputs[1:]:
        total = total * x + x  # one product and one sum for each further input
    return total


def operations(work, x):
    Counted.operations = 0
    work(x)
    return Counted.operations


def forward(x):  # one pass for each input: its slope is 1, the others have 0
    for i in range(len(x)):
        f([Dual(number, Counted(i == j)) for j, number in enumerate(x)])


def reverse(x):
    f([Value(number) for number in x]).backward(seed=Counted(1))


print("inputs  cost of f  forward / f  reverse / f")
for n in (1, 10, 100):
    x = [Counted(0.5 + i / n) for i in range(n)]
    alone = operations(f, x)
    ratios = [operations(mode, x) / alone for mode in (forward, reverse)]
    print(f"{n:>6}  {alone:>9}  {ratios[0]:>11.0f}  {ratios[1]:>11.0f}")
