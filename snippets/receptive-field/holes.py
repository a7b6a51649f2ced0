from itertools import product


def field(layers):
    """Draw the pixels that reach one unit: # if a path leads there, . if none does."""
    steps, jump = [], 1
    for k, s, d in layers:
        steps.append(range(0, k * d * jump, d * jump))  # the k choices at this layer, in pixels
        jump *= s
    reached = {sum(path) for path in product(*steps)}
    return "".join("#" if t in reached else "." for t in range(max(reached) + 1))


for name, layers in (
    ("dilations 1, 2, 4", [(3, 1, 1), (3, 1, 2), (3, 1, 4)]),
    ("dilations 4, 2, 1", [(3, 1, 4), (3, 1, 2), (3, 1, 1)]),
    ("dilations 2, 2, 2", [(3, 1, 2), (3, 1, 2), (3, 1, 2)]),
    ("dilations 1, 4, 4", [(3, 1, 1), (3, 1, 4), (3, 1, 4)]),
    ("dilations 2, 2, 1", [(3, 1, 2), (3, 1, 2), (3, 1, 1)]),
    ("kernel 1, stride 2; then 3, 3", [(1, 2, 1), (3, 1, 1), (3, 1, 1)]),
):
    drawn = field(layers)
    print(f"{name:30} {drawn:17} {drawn.count('#'):3} of {len(drawn)} pixels")
