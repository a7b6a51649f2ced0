"""Exercises of the lecture on computation graphs: the sums of the backward pass, and one dual product."""

from linebyline.exercises.core import Exercise, expect
from linebyline.exercises.networks.autograd import placed, random_chain, random_graph

# The sums ----------------------------------------------------------------------------------------------------------


def _weighted(rng, parents):
    """The graph with a slope on each edge, some parents taken twice."""
    return {
        node: [(parent, rng.number()) for parent in above for _ in range(1 + (rng.random() < 0.3))]
        for node, above in parents.items()
    }


def _case(rng):
    parents = random_graph(rng)
    return _weighted(rng, parents), placed(parents)


def _over_paths(edges, node, goal):
    if node == goal:
        return 1.0
    return sum(slope * _over_paths(edges, parent, goal) for parent, slope in edges[node])


def _path_sums(candidate, rng):
    edges, order = _case(rng)
    expect(candidate(edges, order), {node: float(_over_paths(edges, order[0], node)) for node in order})


def _product(candidate, rng):
    names, parents = random_chain(rng)
    slopes = rng.numbers(len(names) - 1)
    edges = {name: [(below, slope)] for name, below, slope in zip(names, names[1:], slopes, strict=False)} | {names[-1]: []}
    product = 1.0
    for slope in slopes:
        product *= slope
    expect(candidate({name: edges[name] for name in parents}, names)[names[-1]], product)


def _twice(candidate, rng):
    first, second = rng.number(), rng.number()
    expect(candidate({1: [(0, first), (0, second)], 0: []}, [1, 0])[0], first + second)


def _own(candidate, rng):
    edges, order = _case(rng)
    expect(candidate(edges, order)[order[0]], 1.0)


def _scaled(candidate, rng):
    edges, order = _case(rng)
    doubled = edges | {order[0]: [(parent, 2 * slope) for parent, slope in edges[order[0]]]}
    before, after = candidate(edges, order), candidate(doubled, order)
    expect({node: after[node] for node in order[1:]}, {node: 2 * before[node] for node in order[1:]})


def _summed(edges, order, join=lambda old, new: old + new, step=lambda s, g: s * g, seed=1.0, unique=False, turn=False):
    grads = dict.fromkeys(order, 0.0)
    grads[order[0]] = seed
    for node in order[::-1] if turn else order:
        for parent, slope in dict(edges[node]).items() if unique else edges[node]:
            grads[parent] = join(grads[parent], step(slope, grads[node]))
    return grads


def _summed_with(**changed):
    return lambda edges, order: _summed(edges, order, **changed)


# The dual product --------------------------------------------------------------------------------------------------


def _pair(rng):
    return rng.number(), rng.number()


def _moved(candidate, rng):
    """(a + a't)(b + b't) is a square polynomial in t: its central difference at 0 is exact for every step."""
    (a, da), (b, db) = u, v = _pair(rng), _pair(rng)
    expect(candidate(u, v), (a * b, ((a + da) * (b + db) - (a - da) * (b - db)) / 2))


def _constant(candidate, rng):
    u, c = _pair(rng), rng.number()
    expect(candidate(u, (c, 0.0)), (c * u[0], c * u[1]))


def _swapped(candidate, rng):
    u, v = _pair(rng), _pair(rng)
    expect(candidate(u, v), tuple(candidate(v, u)))


def _cube(candidate, rng):
    x = rng.number()
    expect(candidate(candidate((x, 1.0), (x, 1.0)), (x, 1.0)), (x**3, 3 * x**2))


def _times(slope):
    return lambda u, v: (u[0] * v[0], slope(*u, *v))


EXERCISES = [
    Exercise(
        name="accumulate",
        call="accumulate(edges, order)",
        hint="The output's own gradient is 1. Each edge adds slope times the gradient of the upper node to its parent.",
        properties={
            "each gradient is the sum over all paths of the products of slopes": _path_sums,
            "on a chain, the input has the product of all slopes": _product,
            "a parent that is used twice gets both contributions": _twice,
            "the output's own gradient is 1": _own,
            "with the output's slopes doubled, all gradients below double": _scaled,
        },
        wrong={
            "= instead of +=: the last use wins": _summed_with(join=lambda old, new: new),
            "slopes added along a path, not multiplied": _summed_with(step=lambda s, g: s + g),
            "the output starts at 0": _summed_with(seed=0.0),
            "a parent that is used twice is seen once": _summed_with(unique=True),
            "from the inputs up": _summed_with(turn=True),
        },
    ),
    Exercise(
        name="dual-multiply",
        call="dual_multiply(u, v)",
        hint="Multiply (a + a't)(b + b't) and look at what stands before t.",
        properties={
            "value and slope are those of (a + a't)(b + b't) at t = 0": _moved,
            "a constant, of slope 0, scales value and slope": _constant,
            "the order of the factors does not matter": _swapped,
            "x·x·x has the slope 3x²": _cube,
        },
        wrong={
            "the product of the slopes": _times(lambda a, da, b, db: da * db),
            "one term forgotten": _times(lambda a, da, b, db: da * b),
            "a minus, as in the quotient": _times(lambda a, da, b, db: da * b - a * db),
            "each slope with its own value": _times(lambda a, da, b, db: a * da + b * db),
            "the sum of the slopes": _times(lambda a, da, b, db: da + db),
        },
    ),
]
