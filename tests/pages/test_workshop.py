"""The workshop: its plan adds up, no point lacks a page, and the teacher's answers hold."""

import re

import numpy as np
import pytest

from linebyline.data import digits, ordered_split
from linebyline.training import Settings, fit
from linebyline.training.model import Model
from press import ROOT
from press.course import lectures

PATHS = ROOT / "docs" / "paths"
PAGE = (PATHS / "workshop.md").read_text(encoding="utf-8")
QUICK = {"engine": "numpy", "epochs": 30, "learning_rate": 0.003}
MLP, CNN = {"hidden": (128,)}, {"filters": (16, 32), "hidden": ()}


def test_the_plan_adds_up():
    rows = re.findall(r"^\| (\d):(\d\d) \| (\d+) \| .* \| ([\w-]+) \|$", PAGE, re.MULTILINE)
    now = 0
    for hours, minutes, length, _ in rows:
        assert 60 * int(hours) + int(minutes) == now
        now += int(length)
    hands_on = [int(length) for _, _, length, kind in rows if kind == "hands-on"]
    assert now == 240 and len(hands_on) <= 3 and max(hands_on) <= 75
    assert sum(kind == "break" for *_, kind in rows) == 2
    for lab, length in (("workshop-1-mlp", hands_on[0]), ("workshop-2-cnn", hands_on[1])):
        assert f": `{length}` minutes" in (ROOT / "docs" / "labs" / f"{lab}.py").read_text(encoding="utf-8")


def test_no_point_of_the_outline_lacks_a_page():
    covered = {point for lecture in lectures() for point in lecture.covers.get("dl101", [])}
    assert covered == {str(number) for number in range(1, 11)}
    for number in range(1, 11):
        section = PAGE.split(f"{{#point-{number}}}")[1].split("\n##")[0]
        assert "Read: [" in section and len(section.split()) < 120  # one screen


@pytest.fixture(scope="module")
def sets():
    images, labels = digits()
    train, test = ordered_split(len(images), test_fraction=0.2)
    return (images[train], labels[train]), (images[test], labels[test])


def accuracy(settings, train, test):
    return fit(settings, train, test).history[-1]["validation_accuracy"]


def test_lab_1_answer_1_no_hidden_layer(sets):
    for seed in range(3):
        plain, hidden = (accuracy(Settings(hidden=widths, seed=seed, **QUICK), *sets) for widths in ((), (128,)))
        assert 0 < hidden - plain < 0.05


def test_lab_1_answer_2_times_255(sets):
    big = [(255 * x, labels) for x, labels in sets]
    settings = Settings(**MLP, **QUICK)
    start = settings.network(64, 10).loss(*[array[:200] for array in big[0]])
    assert start > 100 and accuracy(settings, *big) > 0.85


def test_lab_1_answer_3_all_pictures(sets):
    (x, labels), (new, truth) = sets
    truth = (truth == 6).astype(int)
    found = []
    for seed in range(3):
        rng, six = np.random.default_rng(seed), np.flatnonzero(labels == 6)
        half = np.concatenate([six, rng.choice(np.flatnonzero(labels != 6), len(six), replace=False)])
        for rows in (half, np.arange(len(x))):
            settings = Settings(hidden=(32,), seed=seed, **QUICK)
            params = fit(settings, (x[rows], (labels[rows] == 6).astype(int)), (new, truth)).best_params
            said = Model(settings, params).logits(new).argmax(axis=1)
            found.append(((said & truth).sum() / said.sum(), (said & truth).sum() / truth.sum()))
    precision, recall = np.array(found).reshape(3, 2, 2).mean(axis=0).T
    assert precision[1] > precision[0] and abs(recall[1] - recall[0]) < 0.05


def test_lab_2_answer_1_a_shift_by_one_pixel(sets):
    train, (new, truth) = sets
    shifted = np.roll(new.reshape(-1, 8, 8), 1, axis=2).reshape(-1, 64)
    means = {}
    for name, network in (("MLP", MLP), ("CNN", CNN)):
        settings = [Settings(seed=seed, **network, **QUICK) for seed in range(3)]
        models = [Model(each, fit(each, train, (new, truth)).best_params) for each in settings]
        means[name] = np.mean([(model.logits(shifted).argmax(axis=1) == truth).mean() for model in models])
    assert means["MLP"] < means["CNN"] < 0.8


def test_lab_2_answer_2_few_pictures(sets):
    (x, labels), test = sets
    few = (x[:200], labels[:200])
    mlp, cnn = (np.mean([accuracy(Settings(seed=s, **net, **QUICK), few, test) for s in range(5)]) for net in (MLP, CNN))
    assert abs(mlp - cnn) < 0.02


def test_lab_2_answer_3_one_block():
    params = Settings(filters=(32,), hidden=()).start(64, 10)
    assert [sum(array.size for array in layer.values()) for layer in params] == [320, 5130] and 320 + 5130 == 5450
