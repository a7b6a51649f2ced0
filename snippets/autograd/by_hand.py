from linebyline.autograd import Value, backward_order

a, b = Value(2), Value(0)
p = a * b
y = p + p.exp()
y.backward()
print("y, dy/dp, dy/da, dy/db =", y.data, p.grad, a.grad, b.grad)
nodes = backward_order(y)
print("nodes", len(nodes), "edges", sum(len(node.edges) for node in nodes))
