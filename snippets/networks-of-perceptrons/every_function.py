import numpy as np

from linebyline.neurons import pattern_network, truth_table, two_layers

rng = np.random.default_rng(0)
for n in range(1, 8):
    every = n <= 3
    functions = truth_table(2**n) if every else rng.integers(0, 2, (200, 2**n))
    networks = [pattern_network(outputs) for outputs in functions]
    x = truth_table(n)
    right = sum((two_layers(x, net) == wanted).all() for net, wanted in zip(networks, functions, strict=True))
    widest = max(len(net.b) for net in networks)
    kind = "all functions" if every else "random functions"
    print(f"n = {n}: {right} of {len(functions)} right, {kind}; at most {widest} hidden units")
