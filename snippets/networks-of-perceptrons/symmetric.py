import numpy as np

from linebyline.neurons import symmetric_network, truth_table, two_layers

for n in range(1, 8):
    x = truth_table(n)
    ones, right, changes = x.sum(axis=1), 0, []
    for values in truth_table(n + 1):  # one wanted bit for each number of ones
        net = symmetric_network(values)
        right += (two_layers(x, net) == values[ones]).all()
        changes.append(np.count_nonzero(net.v))  # a unit with weight 0 could go
    print(
        f"n = {n}: {right} of {2 ** (n + 1)} functions right; hidden units: {np.mean(changes)} on average, at most {max(changes)}"
    )
