"""A run with a folder: what it writes, and that a killed or interrupted one loses nothing."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

from linebyline import files
from linebyline.training import Settings
from linebyline.training.model import load_model
from linebyline.training.run import run

RNG = np.random.default_rng(0)
X, LABELS = RNG.normal(size=(90, 4)), RNG.integers(0, 3, 90)
TRAIN, VALIDATION = (X[:70], LABELS[:70]), (X[70:], LABELS[70:])
SETTINGS = Settings(epochs=6, batch_size=8, hidden=(6,), engine="numpy")


def log(folder):
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


def rows(folder):
    return [{key: value for key, value in row.items() if key != "seconds"} for row in log(folder)[1:]]


def interrupted(folder, at, every=1e9, **options):
    """Run until the epoch `at`, where Ctrl-C arrives."""

    def watch(row):
        if row["epoch"] == at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(SETTINGS, TRAIN, VALIDATION, folder, every=every, watch=watch, **options)


def test_what_a_run_leaves(tmp_path):
    result = run(SETTINGS, TRAIN, VALIDATION, tmp_path / "a" / "b")
    folder = tmp_path / "a" / "b"
    assert sorted(path.name for path in folder.iterdir()) == ["log.jsonl", "model.npz"]
    assert log(folder)[0] == {"settings": json.loads(json.dumps(asdict(SETTINGS)))} and log(folder)[1:] == result.history
    model = load_model(folder / "model.npz")
    assert model.settings == SETTINGS
    np.testing.assert_array_equal(model.params[0]["w"], result.best_params[0]["w"])
    assert model.probs(X).sum(axis=1) == pytest.approx(np.ones(90), abs=1e-5)


@pytest.mark.parametrize("engine", ["numpy", "jax"])
def test_an_interrupted_run_goes_on_as_if_nothing_had_happened(tmp_path, monkeypatch, engine):
    monkeypatch.setattr(sys.modules[__name__], "SETTINGS", replace(SETTINGS, engine=engine))
    whole = run(SETTINGS, TRAIN, VALIDATION, tmp_path / "whole")
    interrupted(tmp_path / "cut", 3)
    assert (tmp_path / "cut" / "checkpoint.npz").exists()
    seen = []
    again = run(SETTINGS, TRAIN, VALIDATION, tmp_path / "cut", watch=lambda row: seen.append(row["epoch"]))
    assert seen == [1, 2, 3, 4, 5, 6] and rows(tmp_path / "cut") == rows(tmp_path / "whole")
    np.testing.assert_array_equal(again.best_params[0]["w"], whole.best_params[0]["w"])
    assert not (tmp_path / "cut" / "checkpoint.npz").exists()


def test_a_killed_run_goes_on_from_its_last_checkpoint(tmp_path):
    code = (
        "import time, numpy as np; from tests.training.test_run import *\n"
        "run(SETTINGS, TRAIN, VALIDATION, Path('cut'), every=0, watch=lambda row: time.sleep(row['epoch'] == 4 and 60))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    process = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path, env=environment)
    log_file, end = tmp_path / "cut" / "log.jsonl", time.monotonic() + 60
    while not (log_file.exists() and len(log_file.read_text().splitlines()) == 5):
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    run(SETTINGS, TRAIN, VALIDATION, tmp_path / "whole")
    run(SETTINGS, TRAIN, VALIDATION, tmp_path / "cut")
    assert rows(tmp_path / "cut") == rows(tmp_path / "whole")


def without_schedule(folder):
    """Rewrite log and checkpoint as a version without schedules left them."""
    log_file, checkpoint = folder / "log.jsonl", folder / "checkpoint.npz"
    first, rest = log_file.read_text().split("\n", 1)
    told = json.loads(first)
    del told["settings"]["schedule"]
    log_file.write_text(json.dumps(told) + "\n" + rest)
    arrays, note = files.load_arrays(checkpoint, "checkpoint")
    del note["settings"]["schedule"]
    files.save_arrays(checkpoint, "checkpoint", arrays, note)


def test_a_run_of_an_older_version_goes_on_with_a_constant_rate(tmp_path):
    run(SETTINGS, TRAIN, VALIDATION, tmp_path / "whole")
    interrupted(tmp_path / "old", 3)
    without_schedule(tmp_path / "old")
    with pytest.raises(files.FileError, match="holds a run of other settings"):
        run(replace(SETTINGS, schedule="cosine"), TRAIN, VALIDATION, tmp_path / "old")
    run(SETTINGS, TRAIN, VALIDATION, tmp_path / "old")
    assert rows(tmp_path / "old") == rows(tmp_path / "whole")


def test_a_model_of_an_older_version_is_read(tmp_path):
    run(SETTINGS, TRAIN, VALIDATION, tmp_path)
    arrays, note = files.load_arrays(tmp_path / "model.npz", "model")
    del note["settings"]["schedule"]
    files.save_arrays(tmp_path / "old.npz", "model", arrays, note)
    assert load_model(tmp_path / "old.npz").settings == SETTINGS


@pytest.mark.parametrize("ended", [True, False])
def test_a_run_of_other_settings_is_not_overwritten(tmp_path, ended):
    run(SETTINGS, TRAIN, VALIDATION, tmp_path) if ended else interrupted(tmp_path, 3)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    other = replace(SETTINGS, learning_rate=0.5)
    with pytest.raises(files.FileError, match="holds a run of other settings: name another folder, or begin anew with --fresh"):
        run(other, TRAIN, VALIDATION, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    run(other, TRAIN, VALIDATION, tmp_path, fresh=True)
    assert log(tmp_path)[0]["settings"]["learning_rate"] == 0.5 and len(rows(tmp_path)) == 6


@pytest.mark.parametrize(("content", "sentence"), [("3\n", "is no log of linebyline train"), ("", "a run of other settings")])
def test_a_log_of_another_program_is_left_alone(tmp_path, content, sentence):
    (tmp_path / "log.jsonl").write_text(content)
    with pytest.raises(files.FileError, match=sentence):
        run(SETTINGS, TRAIN, VALIDATION, tmp_path)
    assert (tmp_path / "log.jsonl").read_text() == content


def test_a_fresh_run_ignores_the_checkpoint(tmp_path):
    interrupted(tmp_path, 3)
    seen = []
    run(SETTINGS, TRAIN, VALIDATION, tmp_path, fresh=True, watch=lambda row: seen.append(row["seconds"]))
    assert len(seen) == 6


def test_a_cut_checkpoint_is_named(tmp_path):
    interrupted(tmp_path, 3)
    checkpoint = tmp_path / "checkpoint.npz"
    checkpoint.write_bytes(checkpoint.read_bytes()[:200])
    with pytest.raises(files.FileError, match=r"checkpoint.npz cannot be read: it is no .npz file, or is cut"):
        run(SETTINGS, TRAIN, VALIDATION, tmp_path)


def test_a_full_disk_is_one_sentence_and_loses_nothing(tmp_path, monkeypatch):
    run(SETTINGS, TRAIN, VALIDATION, tmp_path)
    before = (tmp_path / "model.npz").read_bytes()

    def full(*arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(files.FileError, match=r"cannot be written \(No space left on device\); what was there"):
        run(SETTINGS, TRAIN, VALIDATION, tmp_path)
    assert (tmp_path / "model.npz").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["log.jsonl", "model.npz"], "no half-written file stays"
