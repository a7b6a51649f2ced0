from linebyline.exercises import check


def backward_order(parents):
    waiting = dict.fromkeys(parents, 0)  # how many users of this node are not placed yet
    for above in parents.values():
        for parent in above:
            waiting[parent] += 1
    free = [node for node, users in waiting.items() if users == 0]
    order = []
    while free:
        node = free.pop()
        order.append(node)
        for parent in parents[node]:
            waiting[parent] -= 1
            if waiting[parent] == 0:
                free.append(parent)
    return order


def accumulate(edges, order):
    grads = dict.fromkeys(order, 0.0)
    grads[order[0]] = 1.0
    for node in order:
        for parent, slope in edges[node]:
            grads[parent] += slope * grads[node]
    return grads


def dual_multiply(u, v):
    return u[0] * v[0], u[1] * v[0] + u[0] * v[1]


check("backward-order", backward_order)
check("accumulate", accumulate)
check("dual-multiply", dual_multiply)
