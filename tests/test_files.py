"""Arrays with a note in one file: what was saved comes back, and what is none of ours is named."""

import zipfile

import numpy as np
import pytest

from linebyline.files import FileError, load_arrays, save_arrays, write_whole
from linebyline.training import Settings
from linebyline.training.model import Model, load_model


def test_what_was_saved_comes_back(tmp_path):
    save_arrays(tmp_path / "deep" / "x.npz", "thing", {"a": np.arange(3)}, {"n": 1})
    arrays, note = load_arrays(tmp_path / "deep" / "x.npz", "thing")
    assert note == {"n": 1} and arrays["a"].tolist() == [0, 1, 2] and list(arrays) == ["a"]


def foreign(path):
    np.savez(path, a=np.arange(3))


def pickled(path):
    np.savez(path, note=np.array([{"kind": "thing"}], dtype=object))


def archive(path):
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("readme.txt", "no array")


def plain(path):
    with path.open("wb") as file:
        np.save(file, np.arange(3))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "cannot be read: No such file"),
        (lambda path: path.mkdir(), "cannot be read: Is a directory"),
        (lambda path: path.write_bytes(b""), "no .npz file, or is cut"),
        (lambda path: path.write_text("hello"), "no .npz file, or is cut"),
        (foreign, "is an .npz file of another program: expected a thing"),
        (pickled, "no .npz file, or is cut"),
        (archive, "another program"),
        (plain, "no .npz file, or is cut"),
        (lambda path: save_arrays(path, "other", {}, {}), "holds a other, expected a thing"),
    ],
    ids=["missing", "folder", "empty", "text", "foreign", "pickled", "archive", "npy", "other kind"],
)
def test_what_is_none_of_ours_is_named(tmp_path, make, message):
    make(tmp_path / "x.npz")
    with pytest.raises(FileError, match=message):
        load_arrays(tmp_path / "x.npz", "thing")


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileError, match="cannot be written"):
        write_whole(tmp_path / "file" / "x", b"")


def test_a_damaged_model_is_named(tmp_path):
    settings = Settings(hidden=(3,))
    params = settings.start(4, 2)
    Model(settings, params).save(tmp_path / "m.npz")
    assert load_model(tmp_path / "m.npz").inputs == 4
    for broken in (params[:1], [{**params[0], "b": params[0]["b"] * np.nan}, params[1]]):
        model = load_model(tmp_path / "m.npz")
        model.params = broken  # a Model is not made with them
        model.save(tmp_path / "broken.npz")
        with pytest.raises(FileError, match="its arrays do not fit its settings"):
            load_model(tmp_path / "broken.npz")


@pytest.mark.parametrize("bit", [1, 64])
def test_no_damaged_byte_changes_a_number_or_raises_anything_else(tmp_path, bit):
    save_arrays(tmp_path / "x.npz", "thing", {"a": np.arange(3)}, {"n": 1})
    whole, refused = (tmp_path / "x.npz").read_bytes(), 0
    for place in range(len(whole)):
        (tmp_path / "x.npz").write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
        try:
            arrays, note = load_arrays(tmp_path / "x.npz", "thing")
        except FileError:
            refused += 1
        else:
            assert note == {"n": 1} and all(array.tolist() == [0, 1, 2] for array in arrays.values())  # or one is missing
    assert refused > len(whole) / 2
