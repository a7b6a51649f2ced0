import numpy as np

from linebyline.neurons import symmetric_network, truth_table, two_layers

net = symmetric_network(np.array([0, 1, 0, 1, 0]))  # wanted with 0, 1, 2, 3, 4 ones
x = np.array([[0, 0, 0, 0], [0, 0, 1, 0], [1, 0, 1, 0], [1, 1, 0, 1], [1, 1, 1, 1]])
hidden = (x @ net.w + net.b >= 0).astype(int)
print("output weights", net.v.astype(int))
for bits, fired, output in zip(x, hidden, two_layers(x, net), strict=True):
    print(f"input {bits}   hidden {fired}   sum {int(fired @ net.v)}   output {output}")

print(" n  hidden units  parity wrong on  symmetric functions right  one unit a pattern")
for n in (*range(1, 13), 16):
    x = truth_table(n)
    ones = x.sum(axis=1)
    wrong = (two_layers(x, symmetric_network(np.arange(n + 1) % 2)) != ones % 2).sum()
    wanted = truth_table(n + 1) if n <= 7 else []  # all symmetric functions: a bit for each count
    right = sum((two_layers(x, symmetric_network(bits)) == bits[ones]).all() for bits in wanted)
    symmetric = f"{right} of {len(wanted)}" if n <= 7 else ""
    print(f"{n:>2} {n:>13} {f'{wrong} of {2**n}':>16} {symmetric:>26} {2 ** (n - 1):>19}")
