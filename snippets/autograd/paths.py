from linebyline.autograd import Value, backward_order


def over_paths(node, x):
    """Return the sum over all paths from node down to x of the products of slopes, and the number of paths."""
    if node is x:
        return 1.0, 1
    below = [(slope, over_paths(parent, x)) for parent, slope in node.edges]
    return sum(slope * total for slope, (total, _) in below), sum(paths for _, (_, paths) in below)


for steps in (1, 2, 4, 8, 16):
    x = Value(1.0001)
    y = x
    for _ in range(steps):
        y = y * y  # two edges to the same parent
    y.backward()
    total, paths = over_paths(y, x)
    edges = sum(len(node.edges) for node in backward_order(y))
    same = abs(total - x.grad) <= 1e-9 * abs(x.grad)
    print(f"{steps:>2} steps: {paths:>6} paths, {edges:>2} edges, same derivative: {same}")
