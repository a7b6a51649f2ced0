from linebyline.exercises import check


def accumulate(edges, order):
    grads = dict.fromkeys(order, 0.0)
    grads[order[0]] = 1.0
    for node in order:
        for parent, slope in edges[node]:
            grads[parent] += slope * grads[node]
    return grads


check("accumulate", accumulate)
