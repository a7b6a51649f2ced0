"""Another share of the classes moves the log-odds by a constant, and the moved rule is the cheapest: people counted."""

import math
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

KINDS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=8)  # how many no, how many yes
TIMES = st.integers(1, 12)
COST = st.integers(1, 20)
MANY = settings(derandomize=True, deadline=None, max_examples=400)


def copied(kinds, no, yes):
    """A world where each no occurs `no` times and each yes `yes` times: other shares, the same kinds within a class."""
    return [(n * no, y * yes) for n, y in kinds]


def share(world):
    return Fraction(sum(y for _, y in world), sum(n + y for n, y in world))


def log_odds(p):
    return math.log(p) - math.log(1 - p)


def corrected(p, train_share, test_share):
    """The theorem's formula, in floats: the logit, minus the log-odds of one share, plus those of the other."""
    z = log_odds(p) - log_odds(train_share) + log_odds(test_share)
    return 1 / (1 + math.exp(-z))


def worlds(kinds, times):
    kinds = [kind for kind in kinds if sum(kind)]
    assume(sum(n for n, _ in kinds) and sum(y for _, y in kinds))
    return copied(kinds, *times[:2]), copied(kinds, *times[2:])


@MANY
@given(KINDS, st.tuples(TIMES, TIMES, TIMES, TIMES))
def test_the_corrected_probability_is_the_share_of_yes_among_the_people_of_the_test(kinds, times):
    train, test = worlds(kinds, times)
    for (n, y), (m, x) in zip(train, test, strict=True):
        if n and y:  # at 0 and 1 the logit is infinite, and no shift changes it
            assert abs(corrected(y / (n + y), share(train), share(test)) - x / (m + x)) < 1e-12
        else:
            assert Fraction(y, n + y) == Fraction(x, m + x)


@MANY
@given(KINDS, st.tuples(TIMES, TIMES, TIMES, TIMES), COST, COST, st.lists(st.fractions(0, 1), min_size=8, max_size=8))
def test_no_rule_is_cheaper_not_even_one_that_throws_dice(kinds, times, cost_fp, cost_fn, dice):
    train, test = worlds(kinds, times)
    rho, pi = share(train), share(test)
    level = Fraction(cost_fp, cost_fn) * (1 - pi) / pi * rho / (1 - rho)  # the threshold on the odds of the training

    def cost(rule):
        return sum(chance * m * cost_fp + (1 - chance) * x * cost_fn for chance, (m, x) in zip(rule, test, strict=True))

    ours = [Fraction(y > level * n) for n, y in train]
    assert cost(ours) <= cost(dice[: len(test)])
    assert cost(ours) <= min(cost([Fraction(1)] * len(test)), cost([Fraction(0)] * len(test)))
    for place in range(len(test)):  # any single answer changed
        assert cost(ours) <= cost([1 - c if place == at else c for at, c in enumerate(ours)])


def test_if_the_kinds_within_a_class_change_the_correction_is_wrong():
    train, test = [(8, 2), (2, 8)], [(8, 1), (10, 1)]  # the others now look like sixes more often than not
    rho, pi = share(train), share(test)
    assert (rho, pi) == (Fraction(1, 2), Fraction(1, 10))
    wrong, right = corrected(0.8, rho, pi), 1 / 11
    assert wrong > 3 * right
