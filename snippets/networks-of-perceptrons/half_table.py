import numpy as np

from linebyline.neurons import pattern_network, symmetric_network, truth_table, two_layers

x = truth_table(8)
ones = x.sum(axis=1)
for name, values in (("parity", np.arange(9) % 2), ("majority", (np.arange(9) > 4).astype(int))):
    wanted, known_right, table, counting = values[ones], [], [], []
    for seed in range(100):
        seen = np.random.default_rng(seed).permutation(256) < 128  # half of the truth table
        remembered = pattern_network(np.where(seen, wanted, 0))  # what was not seen counts as 0
        bits = [int(wanted[seen & (ones == k)].any()) for k in range(9)]  # the wanted bit for each count that was seen
        outputs = two_layers(x, remembered)
        known_right.append((outputs == wanted)[seen].mean())
        table.append((outputs == wanted)[~seen].mean())
        counting.append((two_layers(x, symmetric_network(np.array(bits))) == wanted)[~seen].mean())
    medians = [100 * np.median(part) for part in (known_right, table, counting)]
    print("{}: patterns seen {:.0f}%; not seen: a unit a pattern {:.0f}%, counting units {:.0f}%".format(name, *medians))
