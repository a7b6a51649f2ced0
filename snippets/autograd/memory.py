import gc

from linebyline.autograd import Dual, Value


def f(x, steps):
    y = x
    for _ in range(steps):
        y = y * y
    return y


def alive(kind):
    return sum(type(each) is kind for each in gc.get_objects())


for steps in (10, 100, 300):
    y = f(Value(1.0), steps)
    kept = alive(Value)
    y = f(Dual(1.0, 1.0), steps)
    print(f"{steps:>3} steps: reverse keeps {kept:>3} numbers, forward {alive(Dual)}")
