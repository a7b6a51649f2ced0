"""Exercises of the case study with apples: the largest of four gaps, and the model that costs least."""

import numpy as np

from linebyline.exercises.core import Exercise, expect

# The largest gap ---------------------------------------------------------------------------------------------------


def _people(rng, best):
    """The errors of some groups of people in any order, the best of them `best`."""
    others = [best + rng.integer(1, 40) / 10 for _ in range(rng.size)]
    others.insert(rng.integer(0, len(others)), best)
    return np.array(others)


def _table(rng, gaps):
    """Inputs with these four gaps, in tenths of a per cent."""
    best = rng.integer(1, 20) / 10
    errors = [round(best + sum(gaps[: i + 1]) / 10, 1) for i in range(4)]
    return _people(rng, best), *errors


def _one_largest(rng, low=0):
    """Four gaps of which one is larger than the others by two tenths at least, and its place."""
    place, gaps = rng.integer(0, 3), rng.integers(4, low=low, high=8)
    gaps[place] = max(gaps) + rng.integer(2, 9)
    return place, gaps


def _finds_it(candidate, rng):
    place, gaps = _one_largest(rng)
    expect(candidate(*_table(rng, gaps)), place)


def _only_one(candidate, rng):
    place, gaps = rng.integer(0, 3), [0, 0, 0, 0]
    gaps[place] = rng.integer(1, 20)
    expect(candidate(*_table(rng, gaps)), place)


def _order_of_people(candidate, rng):
    _, gaps = _one_largest(rng)
    people, *errors = _table(rng, gaps)
    expect(candidate(people[::-1].copy(), *errors), candidate(people, *errors))


def _worse_people(candidate, rng):
    place, gaps = _one_largest(rng)
    people, *errors = _table(rng, gaps)
    expect(candidate(np.append(people, 50.0), *errors), place)


def _negative(candidate, rng):
    place, gaps = _one_largest(rng, low=-9)
    smaller = (place + 1) % 4
    gaps[smaller] = -gaps[place] - rng.integer(1, 9)  # far below 0: no gap to work on
    expect(candidate(*_table(rng, gaps)), place)


def _none(candidate, rng):
    expect(candidate(*_table(rng, [-value for value in rng.integers(4, low=1, high=8)])), -1)


def _gap_with(best=np.min, size=lambda gaps: gaps, none=True, start=0):
    def largest_gap(people, train, train_dev, dev, test):
        gaps = size(np.diff([best(people), train, train_dev, dev, test]))[start:]
        return int(gaps.argmax()) + start if not none or gaps.max() > 0 else -1

    return largest_gap


def _largest_error(people, train, train_dev, dev, test):
    return int(np.argmax([train, train_dev, dev, test]))


# The cheapest model ------------------------------------------------------------------------------------------------


def _counts(rng):
    """Counts of several models and a price, the cheapest model alone at its place."""
    while True:
        missed, thrown = (np.array(rng.integers(rng.size + 1, low=0, high=12)) for _ in range(2))
        price = rng.integer(2, 30)
        costs = [price * int(m) + int(t) for m, t in zip(missed, thrown, strict=True)]
        if costs.count(min(costs)) == 1:
            return missed, thrown, price, costs


def _cheapest(candidate, rng):
    missed, thrown, price, costs = _counts(rng)
    expect(candidate(missed, thrown, price), sorted(range(len(costs)), key=costs.__getitem__)[0])


def _at_the_price(candidate, rng):
    missed, price = rng.integer(1, 9), rng.integer(2, 30)
    cheaper = rng.integer(0, 1)  # one miss more against price + 1 or price − 1 good apples
    thrown = price + (1 if cheaper else -1)
    expect(candidate(np.array([missed, missed + 1]), np.array([thrown, 0]), price), cheaper)


def _first_of_several(candidate, rng):
    price = rng.integer(2, 30)
    expect(candidate(np.array([2, 1, 0, 0]), np.array([0, 0, price, price]), price), 1)


def _roles_swap(candidate, rng):
    missed, thrown, price, _ = _counts(rng)
    expect(candidate(thrown, missed, 1 / price), candidate(missed, thrown, price))


def _both_more(candidate, rng):
    missed, thrown, price, _ = _counts(rng)
    expect(candidate(missed + 3, thrown + 5, price), candidate(missed, thrown, price))


EXERCISES = [
    Exercise(
        name="largest-gap",
        call="largest_gap(people, train, train_dev, dev, test)",
        hint="Each gap is one error minus the one before it. Before the training error stands the best error that people reach.",
        properties={
            "the place of the largest gap comes back": _finds_it,
            "where one gap alone is above 0, it is that one": _only_one,
            "the order of the groups of people does not matter": _order_of_people,
            "one more group that is worse changes nothing": _worse_people,
            "a gap far below 0 is no gap": _negative,
            "where no gap is above 0, it is -1": _none,
        },
        wrong={
            "the average of the people": _gap_with(best=np.mean),
            "the worst of the people": _gap_with(best=np.max),
            "people forgotten: the training error is the bias": _gap_with(best=lambda people: 0.0),
            "the size of a gap without its sign": _gap_with(size=np.abs),
            "some gap is always the largest": _gap_with(none=False),
            "bias never looked at": _gap_with(start=1),
            "the largest error instead of the largest gap": _largest_error,
        },
    ),
    Exercise(
        name="better-model",
        call="better_model(missed, thrown, price)",
        hint="In units of one good apple thrown away, a model costs price · missed + thrown.",
        properties={
            "the model with the lowest cost comes back": _cheapest,
            "one miss more is worth exactly `price` good apples": _at_the_price,
            "of several cheapest it is the first": _first_of_several,
            "the two counts swapped, with price 1 / price, change nothing": _roles_swap,
            "the same apples added to all models change nothing": _both_more,
        },
        wrong={
            "the fewest errors": lambda missed, thrown, price: int((missed + thrown).argmin()),
            "the fewest missed": lambda missed, thrown, price: int(missed.argmin()),
            "the price on the good apples": lambda missed, thrown, price: int((missed + price * thrown).argmin()),
            "the dearest model": lambda missed, thrown, price: int((price * missed + thrown).argmax()),
            "the last of several": lambda missed, thrown, price: len(missed) - 1 - int((price * missed + thrown)[::-1].argmin()),
        },
    ),
]
