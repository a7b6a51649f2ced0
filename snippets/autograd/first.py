from linebyline.autograd import Value

a, b = Value(2), Value(3)
s = a + b
y = s * a
for name, node in (("s", s), ("y", y)):
    print(f"{name} = {node.data:g}, local slopes {[slope for _, slope in node.edges]}")
y.backward()
print("dy/ds, dy/da, dy/db =", s.grad, a.grad, b.grad)
