"""The ten runs: each shows its symptom, the cure removes it, and the program does what its plan says."""

import numpy as np
import pytest

from linebyline.training.sick import EVERY, READINGS, Plan, _batches, _data, run, symptoms, table, train


def test_a_plan_and_a_seed_are_one_run():
    plan = Plan(steps=40)
    again = train.__wrapped__(plan, 3)
    np.testing.assert_array_equal(train(plan, 3).losses, again.losses)
    assert not np.array_equal(train(plan, 4).losses, again.losses)
    assert tuple(again.readings) == READINGS and all(len(r) == 2 for r in again.readings.values()) and len(again.losses) == 40


@pytest.mark.parametrize("letter", "ABC")
def test_flat_runs_are_flat_for_three_reasons(letter):
    found = run(letter, 1).readings
    assert np.abs(found["train"] - np.log(10)).max() < 0.2
    assert (found["update"].max() < 1e-4) == (letter in "BC")
    assert (found["weight"].max() == 0) == (letter == "C")


def test_what_tells_the_look_alikes_apart():
    last = {letter: {name: r[-1] for name, r in run(letter, 1).readings.items()} for letter in "DEFGHIJ"}
    assert np.unique(run("D", 1).params[0]["w"].round(6), axis=1).shape[1] == 1
    assert last["E"]["new"] < 0.8 * last["E"]["train"] and last["F"]["train"] < 0.6 * last["F"]["batch"]
    assert last["G"]["weight"] > 500 and last["H"]["weight"] < 50
    assert last["I"]["train"] > 1.3 * last["I"]["batch"] and last["J"]["train"] < 1


def test_order_and_pairs():
    rng = np.random.default_rng(0)
    (x, labels), _ = _data(Plan(), rng)
    assert len(x) == 640
    for pairs, order in (("kept", "sorted"), ("kept", "shuffled"), ("each epoch", "shuffled")):
        source = _batches(Plan(pairs=pairs, order=order), labels, rng)
        rows, told = (np.concatenate(part) for part in zip(*(next(source) for _ in range(EVERY)), strict=True))
        assert sorted(rows) == list(range(640))  # an epoch sees each example once
        assert np.array_equal(told, labels[rows]) == (pairs == "kept")
        assert (np.diff(told) >= 0).all() == (order == "sorted")


def test_coins_decide_the_share_that_the_plan_says():
    rng = np.random.default_rng(0)
    kept = _data(Plan(), rng)[0][1] == _data(Plan(noise=0.5), rng)[0][1]
    assert abs(kept.mean() - 0.55) < 0.1  # 640 coins: five standard deviations


def test_the_table_shows_medians():
    text = table({"one": Plan(steps=20)}, steps=(20,)).split("\n")
    assert text[0].split() == ["run", "step", *READINGS]
    expected = np.median([train(Plan(steps=20), seed).readings["train"][0] for seed in range(3)])
    assert text[1].split()[:2] == ["one", "20"] and text[1].split()[4] == f"{expected:.2g}"
    assert symptoms("C", steps=(20,)).split("\n")[1].split()[-1] == "0"


def test_bad_input_is_refused():
    for plan, word in ((Plan(start="ones"), "start"), (Plan(order="up"), "order"), (Plan(pairs="no"), "pairs"),
                       (Plan(batch=0), "batch"), (Plan(batch=641), "batch"), (Plan(steps=7), "steps")):  # fmt: skip
        with pytest.raises(ValueError, match=f"^{word} is"):
            train(plan)
    with pytest.raises(ValueError, match="^letter is 'K'"):
        run("K")
    with pytest.raises(ValueError, match="^steps has 30"):
        symptoms("A", steps=(30,))
