from linebyline.exercises import check


def backward_order(parents):
    # parents: {node: [its parents]}; nodes are numbers, one of them, the output, is nobody's parent
    # return a list of all nodes, each before its parents
    return list(parents)  # your code here


check("backward-order", backward_order)
