"""`linebyline train`, `predict`, `evaluate` and `sweep` as a reader calls them: flags, files, one sentence for each fault."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from linebyline import cli
from linebyline.cli import find_rate
from linebyline.data import sets
from linebyline.sweeps import pictures
from linebyline.training import Settings
from linebyline.training.model import Model, load_model
from linebyline.training.run import read_log

QUICK = ["-e", "2", "--engine", "numpy", "-sz", "8"]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """Each test has a folder and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("JAX_COMPILATION_CACHE_DIR", str(tmp_path / "cache" / "jax"))


@pytest.fixture
def run(capsys):
    """Runs the command; returns its status, what it printed, and the sentence on stderr without the progress bar."""

    def run(*arguments: str):
        status = cli.main(list(arguments))
        out, err = capsys.readouterr()
        sentences = [line for line in err.splitlines() if line.startswith("linebyline ")]
        return status, out, " ".join(sentences)

    return run


@pytest.fixture
def model():
    settings = Settings(hidden=(8,))
    Model(settings, settings.start(64, 10)).save(Path("m.npz"))
    return "m.npz"


def test_the_flags_of_the_assignment(run):
    short = (
        "-d digits -e 2 -b 64 -l mean_squared_error -o nag -lr 0.1 -m 0.5 -beta 0.6 -beta1 0.7 -beta2 0.8 -eps 0.001 -w_d 0.01"
    )
    short += " -w_i Xavier -nhl 2 -sz 8 -a tanh --engine numpy --folder out"
    status, out, _ = run("train", *short.split())
    settings, rows = read_log(Path("out/log.jsonl"))
    assert status == 0 and len(rows) == 2 and out.startswith("Best of 2 epochs: epoch")
    expected = Settings(
        data="digits", epochs=2, batch_size=64, loss="squared_error", optimizer="nesterov", learning_rate=0.1, momentum=0.5,
        beta=0.6, beta1=0.7, beta2=0.8, epsilon=1e-3, weight_decay=0.01, weight_init="xavier", hidden=(8, 8), activation="tanh",
        engine="numpy",
    )  # fmt: skip
    assert Settings(**settings) == expected


@pytest.mark.parametrize(
    ("flags", "hidden"), [([], (128,)), (["-nhl", "3"], (128,) * 3), (["-sz", "9", "8"], (9, 8)), (["-nhl", "0"], ())]
)
def test_any_depth_and_width(flags, hidden):
    parser = cli._parser()
    assert cli.train.settings_of(parser.parse_args(["train", *flags])).hidden == hidden


def test_both_engines_write_the_same_numbers(run):
    for engine in ("numpy", "jax"):
        assert run("train", "-e", "2", "-sz", "8", "--engine", engine, "--folder", engine)[0] == 0
    (_, by_hand), (_, jax) = (read_log(Path(engine) / "log.jsonl") for engine in ("numpy", "jax"))
    for row, other in zip(by_hand, jax, strict=True):
        assert row["validation_loss"] == pytest.approx(other["validation_loss"], rel=1e-4)


def test_a_run_with_one_cycle_has_its_name_and_its_log(run):
    assert run("train", *QUICK, "--schedule", "one-cycle", "-lr", "0.01")[0] == 0
    [folder] = Path("runs").iterdir()
    assert "_sc_one_cycle_" in folder.name and read_log(folder / "log.jsonl")[0]["schedule"] == "one_cycle"
    assert run("evaluate", str(folder / "model.npz"))[0] == 0


def test_the_range_test_prints_a_curve_and_a_rate_and_writes_nothing(run):
    status, out, _ = run("train", "--find-lr", *QUICK)
    assert status == 0 and not Path("runs").exists()
    found = find_rate.range_test(Settings(hidden=(8,), engine="numpy"), sets.hold_out(sets.load("digits").train, 0)[0])
    assert f"-lr {found.suggestion:.1e}, a tenth of the lowest" in out and out.count("<- lowest") == 1
    rows = [line.split() for line in out.splitlines() if line.strip()[:1].isdigit()]
    assert [int(row[0]) for row in rows] == [step + 1 for step in find_rate.shown(found)]
    assert rows[0][1] == "1e-06" and int(rows[-1][0]) == len(found.rates)
    status, out, _ = run("train", "--find-lr", *QUICK, "-o", "sgd", "-w_d", "1e4")  # too much decay: nothing is learned
    assert status == 0 and "No rate to suggest" in out


def test_training_learns_the_digits_and_evaluate_says_so(run):
    assert run("train", "-e", "5", "--engine", "numpy", "-lr", "0.003", "--save", "best.npz")[0] == 0
    status, out, _ = run("evaluate", "best.npz", "--picture", "c.svg")
    x, labels = sets.load("digits").test
    predictions = load_model(Path("best.npz")).logits(x).argmax(axis=1)
    right = np.mean(predictions == labels)
    assert status == 0 and f"accuracy {right:.4f}" in out and right > 0.9
    rows = [
        line.split(":")[1].replace(".", "0").split() for line in out.splitlines() if line[:3].strip().isdigit() and ":" in line
    ]
    matrix = np.array(rows, int)
    assert matrix.sum() == 297 and np.trace(matrix) == round(297 * right)
    assert Path("c.svg").read_text().startswith("<?xml")


def test_predict_prints_a_line_for_each_picture(run, model):
    x = sets.load("digits").test[0]
    np.save("x.npy", x[:3].reshape(3, 8, 8))
    assert run("predict", model, "x.npy") == run("predict", model, "--first", "3")
    lines = run("predict", model, "x.npy")[1].splitlines()
    probs = load_model(Path(model)).probs(x[:3])
    assert lines == [f"{i} {row.argmax()} {row.max():.3f}" for i, row in enumerate(probs)]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["train", "-o", "adm"], "linebyline train: there is no optimizer 'adm': did you mean adam"),
        (["train", "-lr", "-1"], "linebyline train: learning_rate is -1.0, expected a number above 0."),
        (["train", "-nhl", "-1"], "--num-layers is -1, expected at least 0"),
        (["train", "-nhl", "3", "-sz", "4", "5"], "--hidden-size has 2 widths, expected one, or one for each of the 3"),
        (["train", "-sz", "0"], "hidden is 0, expected a whole number of at least 1"),
        (["train", "-b", "1351", *QUICK], "batch_size is 1351, expected at most 1350, the training examples."),
        (["train", "-d", "digts", *QUICK], "there is no data set 'digts': did you mean digits"),
        (["train", "-o", "sgd", "-lr", "1e30", *QUICK], "the loss has no finite value from step"),
        (["train", "--schedule", "one-cycl"], "linebyline train: there is no schedule 'one-cycl': did you mean one_cycle"),
        (["train", "--find-lr", "--save", "x.npz"], "--find-lr keeps nothing of its training: leave out --save."),
        (["train", "--find-lr", "-b", "1351", *QUICK], "batch_size is 1351, expected at most 1350, the training examples."),
        (["predict", "none.npz"], "linebyline predict: none.npz cannot be read: No such file"),
        (["predict", "m.npz", "m.npz"], "m.npz cannot be read: it is no .npy file of numbers"),
        (["predict", "m.npz", "none.npy"], "none.npy cannot be read: No such file"),
        (["predict", "m.npz", "wrong.npy"], "expected (batch, 64)"),
        (["predict", "m.npz", "nan.npy"], "is nan, expected finite numbers"),
        (["predict", "m.npz", "flat.npy"], "flat.npy has shape (64,), expected one example a row"),
        (["predict", "m.npz", "--first", "0"], "--first is 0, expected at least 1"),
        (["evaluate", "foreign.npz"], "foreign.npz is an .npz file of another program: expected a model"),
        (["evaluate", "m.npz", "--picture", "c.gif"], "--picture is c.gif, expected a name that ends with .svg or .png"),
        (["train", *QUICK, "--filters", "0"], "filters is 0, expected a whole number of at least 1"),
        (["sweep", "--how", "gird"], "linebyline sweep: there is no search 'gird': did you mean grid"),
        (["sweep", "--count", "0"], "count is 0, expected at least 1"),
        (["sweep", "--memory", "-3"], "--memory is -3.0, expected a number of megabytes above 0"),
        (["sweep", "--space", "none.json"], "none.json cannot be read as JSON"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_goes_wrong_is_one_sentence(run, model, arguments, sentence):
    np.save("wrong.npy", np.zeros((2, 63)))
    np.save("nan.npy", np.full((2, 64), np.nan))
    np.save("flat.npy", np.zeros(64))
    np.savez("foreign.npz", a=np.zeros(3))
    status, _, said = run(*arguments)
    assert status == 2 and sentence in said and said.count("linebyline ") == 1 and "Traceback" not in said


def test_a_flag_that_is_no_number(capsys):
    with pytest.raises(SystemExit) as exit:
        cli.main(["train", "-e", "many"])
    assert exit.value.code == 2 and capsys.readouterr().err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")
def test_ctrl_c_ends_with_130_and_the_same_command_goes_on(run):
    command = [sys.executable, "-m", "linebyline.cli", "train", "-e", "100000", "--engine", "numpy", "--folder", "out"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ)
    try:
        end = time.monotonic() + 60
        while not (Path("out/log.jsonl").exists() and len(Path("out/log.jsonl").read_text().splitlines()) > 5):
            assert time.monotonic() < end and process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=60)[1]
    finally:
        process.kill()
    assert process.returncode == 130 and "stopped; the same command goes on from out/checkpoint.npz" in said
    assert "Traceback" not in said and Path("out/checkpoint.npz").exists()


def test_ctrl_c_before_the_first_epoch_promises_no_checkpoint(run, monkeypatch):
    def at_once(*arguments, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr("linebyline.training.run.fit", at_once)
    status, _, said = run("train", *QUICK, "--folder", "out")
    assert status == 130 and said.endswith("stopped before the first epoch ended")


def test_a_full_disk(run, monkeypatch):
    def full(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("linebyline.files.os.fsync", full)
    status, _, said = run("train", *QUICK)
    assert status == 2 and "cannot be written (No space left on device)" in said


def test_wandb_logs_offline():
    pytest.importorskip("wandb", reason="the extra wandb is not installed")
    folders = {f"WANDB_{name}_DIR": str(Path.cwd() / name) for name in ("CACHE", "CONFIG", "DATA")}
    command = [sys.executable, "-m", "linebyline.cli", "train", *QUICK, "-wp", "course", "-we", "me", "--folder", "out"]
    done = subprocess.run(command, env={**os.environ, **folders, "WANDB_MODE": "offline"}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [file] = Path("out").rglob("run-*.wandb")
    content = file.read_bytes()
    assert b"validation_accuracy" in content and b"course" in content and b"hl_1_sz_8" in content


def test_without_wandb_its_installation_is_named(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "wandb", None)
    status, _, said = run("train", *QUICK, "-wp", "course")
    assert status == 2 and "pip install 'linebyline[wandb]'" in said


def test_a_sweep_leaves_a_table_and_four_pictures(run):
    space = {"epochs": [2], "hidden_size": [8], "num_layers": [1], "optimizer": ["sgd", "adam"], "learning_rate": [0.01, 0.1]}
    Path("space.json").write_text(json.dumps(space))
    arguments = ["sweep", "--space", "space.json", "--folder", "out", "--memory", "50"]
    status, out, said = run(*arguments, "--how", "grid")
    assert status == 0, said
    names = {"accuracy-over-time", "best-confusion-matrix", "parallel-coordinates", "importance"}
    assert {path.name for path in Path("out").iterdir()} == {f"{n}.{e}" for n in names for e in ("svg", "png")} | {"table.csv"}
    assert "out/table.csv: 4 networks. Peak memory of the process:" in out
    before = Path("out/table.csv").read_bytes()
    best = out.splitlines()[0]
    assert run(*arguments, "--how", "grid")[1].splitlines()[0] == best and Path("out/table.csv").read_bytes() == before
    for how in ("random", "halving"):
        assert run(*arguments, "--how", how, "--count", "3")[0] == 0
    assert Path("out/table.csv").read_bytes()[: len(before)] == before


def test_the_accuracy_over_time_is_drawn_in_the_order_of_training(run, monkeypatch):
    seen, draw = [], pictures.accuracy_over_time
    monkeypatch.setattr(pictures, "accuracy_over_time", lambda rows: seen.extend(rows) or draw(rows))
    space = {"epochs": [1], "hidden_size": [8], "num_layers": [1], "learning_rate": [1e-5, 0.03, 1e-4, 0.01]}
    Path("space.json").write_text(json.dumps(space))
    assert run("sweep", "--space", "space.json", "--folder", "out", "--how", "grid")[0] == 0
    assert [row.settings.learning_rate for row in seen] == [1e-5, 0.03, 1e-4, 0.01]
    assert [row.accuracy for row in seen] != sorted((row.accuracy for row in seen), reverse=True)


def test_a_convolutional_network_is_trained_saved_and_used(run):
    status, out, said = run("train", *QUICK, "--filters", "4", "8", "-nhl", "0", "--folder", "out")
    assert status == 0 and out.startswith("Best of 2 epochs"), said
    assert [layer["w"].shape for layer in load_model(Path("out/model.npz")).params] == [(3, 3, 1, 4), (3, 3, 4, 8), (32, 10)]
    assert run("evaluate", "out/model.npz")[0] == 0
    status, _, said = run("train", *QUICK, "--filters", "4", "8", "8", "8", "--folder", "deep")
    assert status == 2 and "4 blocks halve a picture 4 times, but 8 pixels are no multiple of 16" in said
    Path("space.json").write_text(json.dumps({"filters": [[4]]}))
    status, _, said = run("sweep", "--space", "space.json", "--how", "grid", "--folder", "s")
    assert status == 2 and "a search trains dense networks" in said


def test_a_table_of_another_program_is_left_alone(run):
    Path("out").mkdir()
    Path("out/table.csv").write_text("a,b\n1,2\n")
    status, _, said = run("sweep", "--folder", "out", "--count", "1")
    assert status == 2 and "is no table of linebyline sweep" in said and Path("out/table.csv").read_text() == "a,b\n1,2\n"


def test_a_log_that_a_kill_has_cut_is_read_to_its_last_whole_line(run):
    run("train", *QUICK, "--folder", "out")
    log = Path("out/log.jsonl")
    log.write_bytes(log.read_bytes()[:-5])
    settings, rows = read_log(log)
    assert replace(Settings(**settings), epochs=1) and len(rows) == 1
