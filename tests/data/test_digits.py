"""The bundled digits equal scikit-learn's copy bit for bit; the recipe that made the file stands here."""

import hashlib
import io

import numpy as np
import pytest
from sklearn.datasets import load_digits

from linebyline.data import DataError, digits
from linebyline.data import bundled as bundled_module
from linebyline.data.bundled import files, read_bundled
from linebyline.data.digits import SHA256

BUNDLED = files("linebyline.data").joinpath("digits.npz")


def recipe() -> bytes:
    """Make digits.npz from scikit-learn's copy. `BUNDLED.write_bytes(recipe())` keeps it."""
    copy = load_digits()
    file = io.BytesIO()
    np.savez_compressed(file, images=copy.data.astype(np.uint8), labels=copy.target.astype(np.uint8))
    return file.getvalue()


def test_equals_scikit_learn_bit_for_bit():
    copy = load_digits()
    images, labels = digits()
    assert images.dtype == np.float64 and labels.dtype == np.int64
    assert np.array_equal(images * 16, copy.data)  # dividing by 16 is exact in binary, so is multiplying back
    assert np.array_equal(labels, copy.target)


def test_recipe_makes_the_same_arrays():
    # The compressed bytes may differ between versions of zlib; the arrays may not.
    with np.load(io.BytesIO(recipe())) as made, np.load(io.BytesIO(BUNDLED.read_bytes())) as kept:
        assert sorted(made) == sorted(kept) == ["images", "labels"]
        for name in kept:
            assert made[name].dtype == kept[name].dtype == np.uint8
            assert np.array_equal(made[name], kept[name])


def test_recipe_is_deterministic():
    assert recipe() == recipe()


def test_shape_range_and_class_counts():
    images, labels = digits()
    assert images.shape == (1797, 64) and labels.shape == (1797,)
    assert images.min() == 0.0 and images.max() == 1.0
    # The first five counts as the UCI page lists them for its test set.
    assert np.bincount(labels).tolist()[:5] == [178, 182, 177, 183, 181]


def test_small_file():
    assert len(BUNDLED.read_bytes()) < 100_000


def test_arrays_are_fresh_at_each_call():
    images, labels = digits()
    images[:], labels[:] = 0, 0
    again, labels_again = digits()
    assert again.max() == 1.0 and labels_again.max() == 9


def test_checksum_is_that_of_the_file():
    assert hashlib.sha256(BUNDLED.read_bytes()).hexdigest() == SHA256


@pytest.mark.parametrize("fault", ["one bit", "cut", "empty"])
def test_damaged_file_is_one_sentence(tmp_path, monkeypatch, fault):
    content = bytearray(BUNDLED.read_bytes())
    if fault == "one bit":
        content[1000] ^= 1
    content = content if fault == "one bit" else content[:100] if fault == "cut" else b""
    (tmp_path / "digits.npz").write_bytes(bytes(content))
    monkeypatch.setattr(bundled_module, "files", lambda package: tmp_path)
    with pytest.raises(
        DataError, match=r"linebyline/data/digits\.npz is damaged .*install linebyline again\.$"
    ) as caught:
        digits()
    assert "\n" not in str(caught.value)


def test_missing_file_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(bundled_module, "files", lambda package: tmp_path)
    with pytest.raises(DataError, match=r"^The bundled file linebyline/data/digits\.npz cannot be read .*again\.$"):
        digits()


def test_wrong_checksum_is_refused():
    with pytest.raises(DataError, match="damaged"):
        read_bundled("digits.npz", "0" * 64)
