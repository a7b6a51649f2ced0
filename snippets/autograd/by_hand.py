from linebyline.autograd import Value, backward_order

a, b = Value(2), Value(0)
p = a * b
y = p + p.exp()
y.backward()
print("y, dy/dp, dy/da, dy/db =", y.data, p.grad, a.grad, b.grad)
print("nodes", len(backward_order(y)), "edges", sum(len(node.edges) for node in backward_order(y)))
