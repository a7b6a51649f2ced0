from linebyline.autograd import Value, backward_order


def over_paths(node, x):
    """Return the sum over all paths of the products of slopes, and their number."""
    if node is x:
        return 1.0, 1
    below = [(slope, over_paths(parent, x)) for parent, slope in node.edges]
    total = sum(slope * part for slope, (part, _) in below)
    return total, sum(paths for _, (_, paths) in below)


for steps in (1, 2, 4, 8, 16):
    x = Value(1.0001)
    y = x
    for _ in range(steps):
        y = y * y  # two edges to the same parent
    y.backward()
    total, paths = over_paths(y, x)
    edges = sum(len(node.edges) for node in backward_order(y))
    same = abs(total - x.grad) <= 1e-9 * abs(x.grad)
    print(f"k = {steps:>2}: {paths:>6} paths, {edges:>2} edges, same derivative: {same}")
