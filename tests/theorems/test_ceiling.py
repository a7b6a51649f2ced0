"""Theorem `ceiling`: a fix wins at most the mistakes that have its cause, and several fixes at most those with any of them.

The attack draws fixes at random. Here small worlds are taken in whole fractions, and every possible fix is tried: the bound
holds, it is reached, and it is reached exactly by the fixes that the theorem names. The other exact statements of the page
(the line of measured accuracy, what relabelling adds, the order of fixes) are counted out below.
"""

from fractions import Fraction
from itertools import permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

MANY = settings(derandomize=True, deadline=None, max_examples=200)
KIND = st.tuples(st.integers(0, 5), st.booleans(), st.booleans(), st.booleans(), st.booleans())  # weight, wrong, three marks
WORLDS = st.lists(KIND, min_size=1, max_size=6).filter(lambda kinds: sum(kind[0] for kind in kinds))


def chance(kinds, holds):
    total = sum(kind[0] for kind in kinds)
    return Fraction(sum(kind[0] for kind in kinds if holds(*kind[1:])), total)


@MANY
@given(WORLDS)
def test_every_possible_fix(kinds):
    touched = [place for place, kind in enumerate(kinds) if any(kind[2:])]
    error = chance(kinds, lambda wrong, *marks: wrong)
    any_cause = chance(kinds, lambda wrong, *marks: wrong and any(marks))
    tallies = [chance(kinds, lambda wrong, *marks, i=i: wrong and marks[i]) for i in range(3)]
    seen = set()
    for new in product((False, True), repeat=len(touched)):  # wrong or right on each kind that the fix may touch
        after = [list(kind) for kind in kinds]
        for place, wrong in zip(touched, new, strict=True):
            after[place][1] = wrong
        left = chance(after, lambda wrong, *marks: wrong)
        none_left = not any(after[place][0] and after[place][1] for place in touched)
        assert left >= error - any_cause and (left == error - any_cause) == none_left
        seen.add(left)
    assert min(seen) == error - any_cause
    overlap = any(weight and wrong and sum(marks) > 1 for weight, wrong, *marks in kinds)
    assert any_cause <= sum(tallies) and (any_cause == sum(tallies)) == (not overlap)
    assert any_cause >= max(tallies)


@MANY
@given(WORLDS)
def test_two_causes_together_are_the_sum_minus_what_has_both(kinds):
    def both_ways(which):
        return chance(kinds, lambda wrong, a, b, c: wrong and which(a, b))

    assert both_ways(lambda a, b: a or b) == both_ways(lambda a, b: a) + both_ways(lambda a, b: b) - both_ways(
        lambda a, b: a and b
    )


def test_a_fix_that_changes_answers_elsewhere_can_win_more():
    kinds = [(1, True, True, False, False), (1, True, False, False, False)]  # two mistakes, one of them with the cause
    left = Fraction(0)  # a new model, right on both
    assert left < chance(kinds, lambda wrong, *m: wrong) - chance(kinds, lambda wrong, *m: wrong and m[0])


@MANY
@given(st.data(), st.integers(2, 5), st.fractions(0, 1))
def test_measured_accuracy_is_a_line_and_relabelling_adds_what_was_wrong_on_wrong(data, classes, r):
    counts = data.draw(st.lists(st.integers(0, 9), min_size=classes**2, max_size=classes**2).filter(any))
    joint = {(t, s): Fraction(counts[t * classes + s], sum(counts)) for t in range(classes) for s in range(classes)}
    label = {(t, y): 1 - r if t == y else r / (classes - 1) for t in range(classes) for y in range(classes)}
    a = sum(joint[t, t] for t in range(classes))
    measured = sum(joint[t, s] * label[t, s] for t, s in joint)
    assert measured == a * (1 - r) + (1 - a) * r / (classes - 1)
    relabelled = sum(
        joint[t, s] * label[t, y] for t, s in joint for y in range(classes) if (y == s) or (s == t)
    )  # counted right as it was, or set right after a look
    assert relabelled - a == (1 - a) * r / (classes - 1)


@MANY
@given(st.lists(st.tuples(st.integers(1, 60), st.integers(1, 9)), min_size=1, max_size=5))
def test_the_most_per_week_first_suffers_least(fixes):
    def suffered(order):
        return sum(count * sum(week for _, week in order[: place + 1]) for place, (count, _) in enumerate(order))

    ours = sorted(fixes, key=lambda fix: -Fraction(*fix))
    assert suffered(ours) == min(suffered(order) for order in permutations(fixes))
