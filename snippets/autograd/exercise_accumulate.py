from linebyline.exercises import check


def backward_order(parents):
    # parents: {node: [its parents]}; one node, the output, is nobody's parent
    # return a list of all nodes, each before its parents
    return list(parents)  # your code here


def accumulate(edges, order):
    # edges: {node: [(parent, local slope), ...]}
    # order: all nodes, each before its parents, the output first
    # return {node: d output / d node}
    return {node: 0.0 for node in order}  # your code here


def dual_multiply(u, v):
    # u and v: pairs (value, slope); return the pair of their product
    return u[0] * v[0], u[1] * v[1]  # your code here


check("backward-order", backward_order)
check("accumulate", accumulate)
check("dual-multiply", dual_multiply)
