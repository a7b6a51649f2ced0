"""The networks that ship: they read what they should, and the site's copy holds the same numbers."""

import json

import numpy as np
import pytest

from linebyline.data import DataError, sets
from linebyline.data.glyphs import glyphs
from linebyline.training import pretrained as module
from linebyline.training.pretrained import FILES, pretrained
from press import ROOT


def test_the_digits():
    images, labels = sets.load("digits").test
    assert (pretrained("digits").logits(images).argmax(axis=1) == labels).mean() > 0.97  # the recipe measured 0.983


def test_the_letters():
    images, labels = glyphs(np.random.default_rng(5), 3, "latin", "greek", "cyrillic")
    assert (pretrained("glyphs").logits(images).argmax(axis=1) == labels).mean() > 0.95  # the recipe measured 0.988


def test_the_site_has_the_same_numbers():
    layers = json.loads((ROOT / "docs" / "assets" / "digits-cnn.json").read_text())
    for ours, theirs in zip(pretrained("digits").params, layers, strict=True):
        for name, array in ours.items():
            np.testing.assert_array_equal(array, np.array(theirs[name]["data"], np.float32).reshape(theirs[name]["shape"]))


def test_an_unknown_name_and_a_damaged_file(monkeypatch):
    with pytest.raises(ValueError, match="name is 'cats', expected one of digits, glyphs"):
        pretrained("cats")
    monkeypatch.setitem(FILES, "digits", ("digits_cnn.npz", "0" * 64))
    with pytest.raises(DataError, match="digits_cnn.npz is damaged"):
        pretrained("digits")


def test_the_page_names_files_and_checksums():
    page = (ROOT / "docs" / "reference" / "data.md").read_text(encoding="utf-8")
    for name, (file, checksum) in module.FILES.items():
        row = next(line for line in page.splitlines() if line.startswith(f"| `{name}` |"))
        size = (ROOT / "src" / "linebyline" / "data" / file).stat().st_size
        assert f"`linebyline/data/{file}`, {size:,} bytes" in row and checksum in row
