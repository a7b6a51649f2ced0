"""Exercises of the lecture on computation graphs: the order of the backward pass."""

from linebyline.exercises.core import Exercise, expect, expect_that


def _shuffled(rng, count):
    """0 … count − 1 in random order, drawn from `rng.integer` alone so that every Python draws the same."""
    left = list(range(count))
    return [left.pop(rng.integer(0, len(left) - 1)) for _ in range(count)]


def random_graph(rng):
    """{node: parents} with shuffled numbers as nodes, in shuffled order; exactly one node is nobody's parent."""
    count = rng.size + 3
    made = [[]] + [sorted({rng.integer(0, k - 1) for _ in range(2)}) for k in range(1, count)]
    used = {parent for parents in made for parent in parents}
    made.append([k for k in range(count) if k not in used])  # the output takes in what nobody has used
    names = _shuffled(rng, len(made))
    return {names[k]: [names[p] for p in made[k]] for k in _shuffled(rng, len(made))}


def random_chain(rng):
    """A chain of shuffled numbers, from the output to the input, and its dict in shuffled order."""
    names = _shuffled(rng, rng.size + 2)
    parents = {name: [below] for name, below in zip(names, names[1:], strict=False)} | {names[-1]: []}
    return names, {names[k]: parents[names[k]] for k in _shuffled(rng, len(names))}


def _chain_order(candidate, rng):
    names, parents = random_chain(rng)
    expect(candidate(parents), names)


def _all_once(candidate, rng):
    parents = random_graph(rng)
    order = candidate(parents)
    expect(sorted(order), sorted(parents), inputs={"parents": parents})


def _before_parents(candidate, rng):
    parents = random_graph(rng)
    order = candidate(parents)
    for node, above in parents.items():
        for parent in above:
            right = node in order and parent in order and order.index(node) < order.index(parent)
            expect_that(right, order, f"node {node} before its parent {parent}")


def _two_ways(candidate, rng):
    """The output uses the input directly and, later in its list or earlier, through a chain."""
    names, parents = random_chain(rng)
    parents[names[0]].insert(rng.integer(0, 1), names[-1])
    expect(candidate(parents), names)


def _output_first(candidate, rng):
    parents = random_graph(rng)
    below = {parent for above in parents.values() for parent in above}
    order = candidate(parents)
    expect(order[0], next(node for node in parents if node not in below))


def _output(parents):
    below = {parent for above in parents.values() for parent in above}
    return [node for node in parents if node not in below]


def _breadth_first(parents):
    order = _output(parents)
    for node in order:
        order.extend(parent for parent in parents[node] if parent not in order)
    return order


def _depth_first(parents):
    order, stack = [], _output(parents)
    while stack:
        node = stack.pop()
        if node not in order:
            order.append(node)
            stack.extend(parents[node])
    return order


def placed(parents, users_first=True):
    order = []
    while len(order) < len(parents):
        for node in parents:
            users = [user for user, above in parents.items() if node in above]
            if node not in order and all(each in order for each in (users if users_first else parents[node])):
                order.append(node)
    return order


def _every_use(parents):
    order = _output(parents)
    for node in order:
        order.extend(parents[node])
    return order


EXERCISES = [
    Exercise(
        name="backward-order",
        call="backward_order(parents)",
        hint="A node may come once everybody who uses it has come. Count the users that are still missing.",
        properties={
            "a chain comes out from its output to its input": _chain_order,
            "each node comes exactly once": _all_once,
            "each node comes before its parents": _before_parents,
            "an input reached on a short and on a long way comes last": _two_ways,
            "the output comes first": _output_first,
        },
        wrong={
            "breadth first: a parent near the output may come before a node that uses it": _breadth_first,
            "depth first, at the first visit": _depth_first,
            "forward order: parents first": lambda parents: placed(parents, users_first=False),
            "once for each use": _every_use,
            "the order of the dict": list,
        },
    ),
]
