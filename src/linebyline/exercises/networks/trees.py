"""Exercise of the lecture on JAX: what jax.tree.map means for the update of the parameters, written in Python.

All numbers are short binary fractions, and results are compared as float64. So an answer that calls JAX itself, which
computes in float32, passes as well; so in `jaxway` beside it.
"""

import numpy as np

from linebyline.exercises.core import Exercise, expect


def quarters(rng, *shape):
    """An array of multiples of 1/4 from -2 to 2: sums and products of a few of them are exact in float32 too."""
    return np.array(rng.integers(*shape, low=-8, high=8)) / 4


def plain(value):
    """A result with its arrays, of whatever library, as float64 arrays of NumPy; containers stay what they are."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(plain(item) for item in value)
    return value if value is None or not hasattr(value, "dtype") else np.asarray(value, dtype=float)


def _tree(rng, depth):
    """Dicts, lists and tuples in each other, with arrays at the ends."""
    if depth == 0:
        return quarters(rng, *rng.integers(rng.integer(1, 2), low=1, high=3))
    parts = [_tree(rng, depth - 1 if i == 0 else rng.integer(0, depth - 1)) for i in range(rng.integer(1, 2))]
    kind = rng.integer(0, 2)
    return {f"part_{i}": part for i, part in enumerate(parts)} if kind == 0 else (list, tuple)[kind - 1](parts)


def _ends(tree, place=()):
    """Place -> array, for each array of a tree."""
    if isinstance(tree, dict | list | tuple):
        items = tree.items() if isinstance(tree, dict) else enumerate(tree)
        return {end: array for key, part in items for end, array in _ends(part, (*place, key)).items()}
    return {place: tree}


def _filled(tree, arrays, place=()):
    """The same containers with other arrays at the ends."""
    if isinstance(tree, dict):
        return {key: _filled(part, arrays, (*place, key)) for key, part in tree.items()}
    if isinstance(tree, list | tuple):
        return type(tree)(_filled(part, arrays, (*place, i)) for i, part in enumerate(tree))
    return arrays[place]


def _tree_case(rng, depth=None):
    params = _tree(rng, rng.integer(1, 3) if depth is None else depth)
    grads = _filled(params, {place: quarters(rng, *array.shape) for place, array in _ends(params).items()})
    return params, grads


def _each_end_moves(candidate, rng):
    params, grads = _tree_case(rng)
    slopes = _ends(grads)
    moved = {place: array - 0.5 * slopes[place] for place, array in _ends(params).items()}
    expect(plain(candidate(params, grads, 0.5)), _filled(params, moved))


def _two_layers(candidate, rng):
    w, b, grad_w, grad_b = quarters(rng, 2, 2), quarters(rng, 2), quarters(rng, 2, 2), quarters(rng, 2)
    result = candidate([{"w": w, "b": b}], [{"w": grad_w, "b": grad_b}], 0.25)
    expect(plain(result), [{"w": w - grad_w / 4, "b": b - grad_b / 4}])


def _outline(tree):
    """The containers alone, as text: [{b: array w: array} (array)]."""
    if isinstance(tree, dict):
        return "{" + " ".join(f"{key}: {_outline(tree[key])}" for key in sorted(tree)) + "}"
    if isinstance(tree, list | tuple):
        return "[("[isinstance(tree, tuple)] + " ".join(map(_outline, tree)) + "])"[isinstance(tree, tuple)]
    return "array"


def _kinds_stay(candidate, rng):
    params, grads = _tree_case(rng)
    expect(_outline(candidate(params, grads, 0.5)), _outline(params))


def _no_rate_no_step(candidate, rng):
    params, grads = _tree_case(rng)
    expect(plain(candidate(params, grads, 0.0)), params)


def _one_array(candidate, rng):
    w, grad = quarters(rng, 2, rng.size), quarters(rng, 2, rng.size)
    expect(plain(candidate(w, grad, 0.5)), w - 0.5 * grad)


def _two_steps(candidate, rng):
    params, grads = _tree_case(rng)
    once = plain(candidate(params, grads, 0.5))
    expect(plain(candidate(once, grads, 0.5)), plain(candidate(params, grads, 1.0)))


def _tree_update(move=lambda p, g, rate: p - rate * g, kinds=(list, tuple), into=lambda part: part, deep=True):
    def tree_update(params, grads, learning_rate):
        if isinstance(params, dict):
            pairs = {key: (params[key], grads[key]) for key in params}
        elif isinstance(params, list | tuple):
            pairs = dict(enumerate(zip(params, grads, strict=True)))
        else:
            return move(params, grads, learning_rate)
        go = tree_update if deep else lambda p, g, rate: p if isinstance(p, dict | list | tuple) else move(p, g, rate)
        moved = {key: go(*pair, learning_rate) for key, pair in pairs.items()}
        return moved if isinstance(params, dict) else kinds[isinstance(params, tuple)](moved.values())

    return tree_update


def _in_place(params, grads, learning_rate):
    def move(p, g, rate):
        p -= rate * g
        return p

    return _tree_update(move)(params, grads, learning_rate)


EXERCISES = [
    Exercise(
        name="tree-update",
        call="tree_update(params, grads, learning_rate)",
        hint="A container: build a new one of the same kind from its updated parts. An array: p - learning_rate * g.",
        properties={
            "in a list with a dict, w and b move by minus the rate times their gradients": _two_layers,
            "each array moves, however deep it lies": _each_end_moves,
            "dicts stay dicts, lists stay lists, tuples stay tuples": _kinds_stay,
            "with a rate of 0 nothing moves": _no_rate_no_step,
            "a single array is a tree too": _one_array,
            "two steps of one half are one step of 1": _two_steps,
        },
        wrong={
            "in place: p -= learning_rate * g": _in_place,
            "uphill": _tree_update(lambda p, g, rate: p + rate * g),
            "only the first level": _tree_update(deep=False),
            "tuples become lists": _tree_update(kinds=(list, list)),
            "the step instead of the parameters": _tree_update(lambda p, g, rate: -rate * g),
            "the rate forgotten": _tree_update(lambda p, g, rate: p - g),
        },
    ),
]
