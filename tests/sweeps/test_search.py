"""The search: spaces, the table that survives a kill, and successive halving."""

import json
from dataclasses import replace

import numpy as np
import pytest

from linebyline.files import FileError
from linebyline.sweeps import ASSIGNMENT, Row, Sweep, Table, grid, sample
from linebyline.sweeps.space import read_space, settings
from linebyline.training import Settings

RNG = np.random.default_rng(0)
X, LABELS = RNG.normal(size=(90, 4)), RNG.integers(0, 3, 90)
TRAIN, VALIDATION = (X[:70], LABELS[:70]), (X[70:], LABELS[70:])
BASE = Settings(epochs=2, batch_size=8, hidden=(4,))
SPACE = {"learning_rate": [0.1, 0.01, 0.001], "optimizer": ["sgd", "adam"], "hidden_size": [3, 4]}


def sweep(path, **options):
    return Sweep(Table(path), TRAIN, VALIDATION, **options)


def test_the_grid_of_the_assignment_has_11664_cells_and_half_as_many_networks():
    cells = grid(ASSIGNMENT, Settings())
    assert len(cells) == len(set(cells)) == 11_664
    assert len({replace(cell, epochs=1) for cell in cells}) == 5_832


def test_a_sample_is_a_part_of_the_grid_without_repetition():
    drawn = sample(SPACE, BASE, 8, np.random.default_rng(0))
    assert len(set(drawn)) == 8 and set(drawn) <= set(grid(SPACE, BASE))
    assert set(sample(SPACE, BASE, 100, np.random.default_rng(0))) == set(grid(SPACE, BASE)), "no more than there are"


def test_a_range_is_drawn_from_evenly_on_its_scale():
    space = {"learning_rate": {"low": 1e-4, "high": 1.0, "log": True}, "weight_decay": {"low": 0.0, "high": 1.0}}
    drawn = sample(space, BASE, 400, np.random.default_rng(0))
    rates, decays = (np.array([getattr(each, name) for each in drawn]) for name in space)
    # 400 draws: the share below the middle has a standard deviation of 0.025
    assert abs(np.mean(rates < 1e-2) - 0.5) < 0.1 and abs(np.mean(decays < 0.5) - 0.5) < 0.1


@pytest.mark.parametrize(
    ("space", "message"),
    [
        ({"learning_rate": []}, r"learning_rate is \[\], expected a list of values or a range"),
        ({"learning_rate": {"low": 2, "high": 1}}, "expected a list of values or a range"),
        ({"learning_rate": {"low": 0, "high": 1, "log": True}}, "expected a list of values or a range"),
        ({"learning_rate": 3}, "expected a list of values or a range"),
        ({"rate": [1]}, "the space has the names rate, expected some of activation"),
        ({"optimizer": ["adm"]}, "there is no optimizer 'adm'"),
    ],
)
def test_a_space_that_makes_no_sense_is_refused(space, message):
    with pytest.raises(ValueError, match=message):
        sample(space, BASE, 3, np.random.default_rng(0))


def test_a_range_has_no_grid():
    with pytest.raises(ValueError, match="only a random search draws from a range"):
        grid({"learning_rate": {"low": 1, "high": 2}}, BASE)


def test_a_space_is_read_from_json(tmp_path):
    (tmp_path / "space.json").write_text(json.dumps(SPACE))
    assert read_space(tmp_path / "space.json") == SPACE
    for text, message in {"{": "cannot be read as JSON", "[1]": "holds list", "{}": "expected an object"}.items():
        (tmp_path / "space.json").write_text(text)
        with pytest.raises(ValueError, match=message):
            read_space(tmp_path / "space.json")
    assert settings(BASE, {"num_layers": 2}).hidden == (4, 4)


def test_a_search_trains_only_what_its_table_does_not_hold(tmp_path):
    cells, path, seen = grid(SPACE, BASE), tmp_path / "deep" / "table.csv", []
    first = sweep(path).run(cells[:5])
    again = sweep(path, watch=seen.append).run(cells)
    assert seen[0] == 5 and sum(seen) == len(cells)
    assert [row.settings for row in again] == cells
    for row, other in zip(first, again, strict=False):
        assert row.validation_accuracy == pytest.approx(other.validation_accuracy, abs=1e-5)
    assert len(Table(path).rows) == len(cells)


def test_a_longer_run_answers_for_the_shorter_one(tmp_path):
    short, long = replace(BASE, epochs=2), replace(BASE, epochs=4)
    rows = sweep(tmp_path / "t.csv").run([short, long])
    assert [len(row.validation_loss) for row in rows] == [2, 4]
    assert rows[0].validation_loss == rows[1].validation_loss[:2]
    assert len(Table(tmp_path / "t.csv").rows) == 1
    longer = sweep(tmp_path / "t.csv").run([replace(BASE, epochs=5)])[0]
    np.testing.assert_allclose(longer.validation_loss[:4], rows[1].validation_loss, rtol=1e-4)


def test_less_memory_gives_the_same_results(tmp_path):
    cells = grid(SPACE, BASE)
    whole, split = sweep(tmp_path / "a.csv").run(cells), sweep(tmp_path / "b.csv", memory=1.0).run(cells)
    for row, other in zip(whole, split, strict=True):
        np.testing.assert_allclose(row.validation_loss, other.validation_loss, rtol=1e-4)


@pytest.mark.parametrize("cut", [1, 20])
def test_a_line_that_a_kill_has_cut_is_trained_again(tmp_path, cut):
    path, cells = tmp_path / "t.csv", grid(SPACE, BASE)
    sweep(path).run(cells)
    path.write_bytes(path.read_bytes()[:-cut])
    table = Table(path)
    assert len(table.rows) == len(cells) - 1 and path.read_text().endswith("\n")
    Sweep(table, TRAIN, VALIDATION).run(cells)
    assert {row.settings for row in Table(path).rows} == set(cells)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n1,2\n", "is no table of linebyline sweep"),
        ("a,b", "is no table of linebyline sweep"),
        (b"\xff\xfe\n", "cannot be read as a table"),
    ],
)
def test_a_foreign_table_is_never_written_to(tmp_path, text, message):
    path = tmp_path / "t.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(FileError, match=message):
        Table(path)
    assert path.read_bytes() == (text if isinstance(text, bytes) else text.encode())


def test_a_damaged_line_is_named(tmp_path):
    path = tmp_path / "t.csv"
    sweep(path).run(grid(SPACE, BASE)[:2])
    path.write_text(path.read_text().replace("sgd", "sdg", 1))
    with pytest.raises(FileError, match=r"t.csv, line \d is damaged \(there is no optimizer 'sdg'"):
        Table(path)


def test_a_table_gives_back_what_it_took(tmp_path):
    row = Row(replace(BASE, hidden=(), epsilon=1e-3), [0.5, float("nan")], [0.25, 0.0])
    Table(tmp_path / "t.csv").add([row])
    [read] = Table(tmp_path / "t.csv").rows
    assert read.settings == row.settings and read.validation_accuracy == [0.25, 0.0] and np.isnan(read.validation_loss[1])


def test_halving_keeps_the_best_third_and_gives_it_three_times_the_epochs(tmp_path):
    cells = [replace(cell, epochs=9) for cell in grid(SPACE, BASE)]
    rounds = sweep(tmp_path / "t.csv").halving(cells)
    assert [len(rows) for rows in rounds] == [12, 4, 1]
    assert [rows[0].settings.epochs for rows in rounds] == [1, 3, 9]
    for rows, following in zip(rounds, rounds[1:], strict=False):
        accuracies = [row.accuracy for row in rows]
        assert accuracies == sorted(accuracies, reverse=True)
        kept = {replace(row.settings, epochs=1) for row in following}
        assert kept == {replace(row.settings, epochs=1) for row in rows[: len(following)]}


def test_a_batch_larger_than_the_data_is_refused_before_anything_is_trained(tmp_path):
    with pytest.raises(ValueError, match="batch_size is 80, expected at most 70"):
        sweep(tmp_path / "t.csv").run([BASE, replace(BASE, batch_size=80)])
    assert not (tmp_path / "t.csv").exists()
