import numpy as np

from linebyline.neurons import symmetric_network, truth_table, two_layers

net = symmetric_network(np.array([0, 1, 0, 1, 0]))  # wanted with 0, 1, 2, 3, 4 ones
x = np.array([[0, 0, 0, 0], [0, 0, 1, 0], [1, 0, 1, 0], [1, 1, 0, 1], [1, 1, 1, 1]])
hidden = (x @ net.w + net.b >= 0).astype(int)
print("output weights", net.v.astype(int))
for bits, fired, output in zip(x, hidden, two_layers(x, net), strict=True):
    print(f"input {bits}   hidden {fired}   sum {int(fired @ net.v)}   output {output}")

for n in (*range(1, 8), 12, 16):
    x = truth_table(n)
    net = symmetric_network(np.arange(n + 1) % 2)
    wrong = (two_layers(x, net) != x.sum(axis=1) % 2).sum()
    print(f"n = {n:>2}: {len(net.b):>2} hidden units, wrong on {wrong} of {2**n} patterns; one a pattern: {2 ** (n - 1)} units")
