from linebyline.exercises import check


def backward_order(parents):
    waiting = dict.fromkeys(parents, 0)  # how many nodes that use this one are not placed yet
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


check("backward-order", backward_order)
