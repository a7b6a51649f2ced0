# which of the 6 maps each of the 16 maps of the third layer reads: 3 neighbours, 4 neighbours, 2 + 2 with gaps, all
table = [[(i + j) % 6 for j in range(3)] for i in range(6)] + [[(i + j) % 6 for j in range(4)] for i in range(6)]
table += [[i, i + 1, i + 3, (i + 4) % 6] for i in range(3)] + [list(range(6))]
pairs = sum(len(maps) for maps in table)

layers = [  # name, parameters and connections in the paper, parameters as much code builds it
    ("C1 conv 5 x 5, 1 to 6", 6 * 26, 28 * 28 * 6 * 26, 6 * 26),
    ("S2 pool", 6 * 2, 14 * 14 * 6 * 5, 0),
    ("C3 conv 5 x 5, 6 to 16", 25 * pairs + 16, 10 * 10 * (25 * pairs + 16), 25 * 6 * 16 + 16),
    ("S4 pool", 16 * 2, 5 * 5 * 16 * 5, 0),
    ("C5 400 to 120", 401 * 120, 401 * 120, 401 * 120),
    ("F6 120 to 84", 121 * 84, 121 * 84, 121 * 84),
    ("output, 84 to 10", 0, 84 * 10, 85 * 10),  # in the paper these weights were set by hand, not trained
]
print("layer                    paper  connections    today")
for name, *numbers in layers:
    print("{:<22} {:7,} {:12,} {:8,}".format(name, *numbers))
sums = [sum(layer[i] for layer in layers) for i in (1, 2, 3)]
print("{:<22} {:7,} {:12,} {:8,}".format("all", *sums))
print(f"C3 in the paper reads {pairs} of the {6 * 16} pairs of maps")
