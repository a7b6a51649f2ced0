from linebyline.autograd import Value


def f(a, b, c):
    return (a * b + c).tanh() / (b**2 + 1) - (a * b).exp() * c.log()


inputs = [Value(0.5), Value(-1.2), Value(0.8)]
y = f(*inputs)
y.backward()
print("value   ", f"{y.data:.4f}")
print("gradient", *(f"{x.grad:.4f}" for x in inputs))
