import numpy as np

from linebyline.neurons import symmetric_network, truth_table, two_layers

rng = np.random.default_rng(0)
for n in (20, 100, 1000):
    net = symmetric_network(np.arange(n + 1) % 2)
    x = (rng.random((2000, n)) < rng.random((2000, 1))).astype(int)  # from nearly all off to nearly all on
    wrong = (two_layers(x, net) != x.sum(axis=1) % 2).sum()
    digits = len(str(2 ** (n - 1)))
    print(f"n = {n:>4}: {len(net.b):>4} hidden units, wrong on {wrong} of 2000; 2^(n-1) has {digits} digits")

x = truth_table(8)
odd = x.sum(axis=1) % 2
net = symmetric_network(np.arange(9) % 2)
only_or = net._replace(v=abs(net.v))  # an OR adds; it cannot take back
print(f"n = 8, the same hidden units under an OR: wrong on {(two_layers(x, only_or) != odd).sum()} of 256 patterns")
