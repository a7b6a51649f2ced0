"""The simulator of projects: its formulas against values by hand, its counts against binomial moments."""

from dataclasses import replace

import numpy as np
import pytest

from linebyline.projects import ORCHARD, PARCELS, Effort, World, draw_worlds, measured, pick, summary, true_errors

WORLD = World(floor=1.0, bias=4.0, variance=3.0, mismatch=8.0)


def test_the_parts_add_up_to_values_found_by_hand():
    errors = true_errors(WORLD, Effort(own=9, model=3))  # bias 4 / √4, variance 3 · 4^0.1 / √9, no mismatch at share 1
    assert errors == pytest.approx({"train": 3.0, "train-dev": 3 + 4**0.1, "dev": 3 + 4**0.1})
    errors = true_errors(WORLD, Effort(own=0, other=36, share=0, training=1, likeness=1))
    assert errors == pytest.approx(
        {"train": 1 + 4 * 2**-0.3, "train-dev": 1.5 + 4 * 2**-0.3, "dev": 1.5 + 4 * 2**-0.3 + 8 * 2**-0.7}
    )

    errors = true_errors(WORLD, Effort(own=4, other=12, share=0.25))  # (1 − ¼)² of the mismatch
    assert errors["dev"] - errors["train-dev"] == pytest.approx(4.5)


def test_two_kinds_of_examples_are_worth_most_where_each_weighs_the_same():
    both = [true_errors(WORLD, Effort(own=4, other=12, share=share))["train-dev"] for share in (0.1, 0.25, 0.4)]
    assert min(both) == both[1] == pytest.approx(true_errors(WORLD, Effort(own=16))["train-dev"])


def test_a_quarter_of_wrong_labels_leaves_a_quarter_of_the_examples():
    wrong, fewer = true_errors(WORLD, Effort(own=8, wrong=0.25)), true_errors(WORLD, Effort(own=2))
    assert wrong == pytest.approx(fewer)


@pytest.mark.parametrize("name", ["own", "model", "training", "likeness"])
@pytest.mark.parametrize("world", [ORCHARD, PARCELS])
def test_more_of_each_lowers_the_part_it_is_for(world, name):
    effort = Effort(own=8, other=500, share=0.5)
    part = {"own": "train-dev", "model": "train", "training": "train"}.get(name, "dev")
    less, more = (true_errors(world, replace(effort, **{name: getattr(effort, name) + extra}))[part] for extra in (0, 0.1))
    assert more < less or (name == "likeness" and world.mismatch == 0 and more == less)


def test_drawn_worlds_have_the_typical_one_as_median():
    world = draw_worlds(PARCELS, 4001, np.random.default_rng(0), spread=0.25)
    for name in ("floor", "bias", "variance", "mismatch"):
        logs = np.log(getattr(world, name) / getattr(PARCELS, name))
        assert abs(logs.mean()) < 4 * 0.25 / 4001**0.5  # four standard errors
        assert abs(logs.std() - 0.25) < 4 * 0.25 / (2 * 4001) ** 0.5


def test_what_a_set_shows_is_a_binomial_count():
    seen = measured(np.full(20_000, 4.0), 300, np.random.default_rng(0))
    assert np.allclose(seen * 3, np.round(seen * 3))  # 100 · count / 300
    assert abs(seen.mean() - 4) < 4 * 100 * (0.04 * 0.96 / 300 / 20_000) ** 0.5
    assert abs(seen.var() / (100**2 * 0.04 * 0.96 / 300) - 1) < 4 * (2 / 20_000) ** 0.5 * 1.1


def test_pick_and_summary():
    seen, values = np.array([[2.0, 1.0, 1.0], [0.0, 3.0, 3.0]]), np.arange(6.0).reshape(2, 3)
    assert pick(seen, values).tolist() == [1.0, 3.0]
    assert summary(np.arange(1.0, 12.0)) == "6.0 (2.0 to 10)"
    assert summary(np.full(3, 0.5)) == "0.50 (0.50 to 0.50)" and summary(np.full(3, 277.4)).startswith("280 ")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [({"own": -1}, "own"), ({"own": 1, "model": np.nan}, "model"), ({"own": 1, "share": 1.5, "other": 1}, "share")]
    + [({"own": 1, "wrong": 0.5}, "wrong"), ({"own": 0}, "share"), ({"own": 1, "share": 0.5}, "share")],
)
def test_an_effort_that_cannot_be_is_refused(arguments, named):
    with pytest.raises(ValueError, match=named):
        Effort(**arguments)


def test_bad_arguments_are_named():
    rng = np.random.default_rng(0)
    with pytest.raises(ValueError, match="errors"):
        measured(101.0, 10, rng)
    with pytest.raises(ValueError, match="examples"):
        measured(1.0, 0, rng)
    with pytest.raises(ValueError, match="count"):
        draw_worlds(ORCHARD, 0, rng)
    with pytest.raises(ValueError, match="spread"):
        draw_worlds(ORCHARD, 1, rng, spread=-0.1)
