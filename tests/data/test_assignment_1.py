"""The table of the complete grid: what it holds, and that a network trained now reaches the numbers in it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from linebyline.data import assignment_1
from linebyline.data.assignment_1 import SHA256
from linebyline.data.bundled import files
from linebyline.data.sets import hold_out, load
from linebyline.sweeps import ASSIGNMENT, grid
from linebyline.training import Settings, fit

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "data.md").read_text(encoding="utf-8")


def test_the_table_holds_every_network_of_the_grid():
    table = assignment_1()
    assert table.validation.shape == table.test.shape == (5832, 10)
    assert 0 <= table.validation.min() and table.validation.max() <= 150 and table.test.max() <= 297
    assert table.about["seconds"] > 0 and {"cores", "machine", "jax"} <= set(table.about)


def test_the_page_says_what_the_file_is():
    size = len(files("linebyline.data").joinpath("assignment_1.npz").read_bytes())
    assert f"`{SHA256}`" in PAGE and f"{size:,} bytes" in PAGE


@pytest.mark.parametrize("number", [17, 2500, 5831])
def test_a_network_trained_by_hand_reaches_what_the_table_says(number):
    networks = grid({**ASSIGNMENT, "epochs": [10]}, Settings())
    train, validation = hold_out(load("digits").train, seed=0)
    history = fit(replace(networks[number], engine="numpy", epochs=4), train, validation, classes=10).history
    right = np.rint([150 * row["validation_accuracy"] for row in history])
    # two engines round differently: a picture on the edge may fall to the other side
    assert np.abs(right - assignment_1().validation[number, :4]).max() <= 2
