"""IDX files written byte by byte from the format's description, whole and with each fault."""

import gzip
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.data import DataError
from linebyline.data.idx import read_idx


def idx(array: np.ndarray, kind: int = 8) -> bytes:
    """Return an array as an IDX file: two zeros, the type, the number of axes, their lengths, the numbers."""
    return struct.pack(f">HBB{array.ndim}I", 0, kind, array.ndim, *array.shape) + array.astype(np.uint8).tobytes()


WHOLE = idx(np.arange(24).reshape(2, 3, 4))
PACKED = gzip.compress(WHOLE, mtime=0)


def refused(tmp_path, content: bytes, shape=None) -> str:
    path = tmp_path / "numbers.gz"
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_idx(path, shape)
    text = str(caught.value)
    assert text.startswith(str(path)) and "\n" not in text and text.endswith(".")
    return text.removeprefix(f"{path} ")


def test_the_bytes_of_the_format(tmp_path):
    # 00 00, type 08, 2 axes of 2 and 3, then six numbers, row after row: typed here, not made by `idx`
    content = bytes([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 253, 254, 255])
    (tmp_path / "f").write_bytes(content)
    array = read_idx(tmp_path / "f", (2, 3))
    assert array.dtype == np.uint8 and array.tolist() == [[1, 2, 3], [253, 254, 255]]
    array[0, 0] = 9  # its own memory


@settings(derandomize=True, deadline=None, max_examples=60)
@given(shape=st.lists(st.integers(1, 5), min_size=1, max_size=5), packed=st.booleans(), seed=st.integers(0, 99))
def test_any_array_comes_back(tmp_path_factory, shape, packed, seed):
    array = np.random.default_rng(seed).integers(0, 256, shape)
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(gzip.compress(idx(array), mtime=0) if packed else idx(array))
    assert np.array_equal(read_idx(path), array) and np.array_equal(read_idx(path, tuple(shape)), array)


def test_an_axis_longer_than_a_byte_can_count(tmp_path):
    (tmp_path / "f").write_bytes(idx(np.zeros(70_000)))  # 00 01 11 70: the highest byte first
    assert read_idx(tmp_path / "f").shape == (70_000,)


@pytest.mark.parametrize("whole", [WHOLE, PACKED], ids=["plain", "packed"])
def test_a_file_cut_anywhere_is_refused(tmp_path, whole):
    for length in range(len(whole)):
        refused(tmp_path, whole[:length])


def test_each_damaged_byte_of_a_packed_file_is_refused_or_harmless(tmp_path):
    expected = read_idx(_written(tmp_path / "whole", PACKED))
    for place in range(len(PACKED)):
        damaged = bytearray(PACKED)
        damaged[place] ^= 0x10
        try:  # the name and the time in gzip's header carry nothing of the array
            assert np.array_equal(read_idx(_written(tmp_path / "damaged", bytes(damaged))), expected)
        except DataError as error:
            assert "\n" not in str(error)


def _written(path, content):
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is no IDX file: it begins with nothing, expected 00 00 08."),
        (b"<html>", "is no IDX file: it begins with 3c 68 74 6d, expected 00 00 08."),
        (b"\x01" + WHOLE[1:], "is no IDX file: it begins with 01 00 08 03, expected 00 00 08."),
        (idx(np.zeros(4), kind=0x0D), "holds numbers of the IDX type 0d, expected 08, unsigned bytes."),
        (WHOLE[:-1], "is cut: 23 bytes of data, expected 24 for the shape (2, 3, 4)."),
        (WHOLE + b"\0", "goes on after its end: 25 bytes of data, expected 24 for the shape (2, 3, 4)."),
        (WHOLE[:9], "is cut: 9 bytes cannot hold a header of 3 axes."),
        (b"\0\0\x08\0", "names 0 axes in its header, expected 1 to 32."),
        (b"\0\0\x08\xff" + b"\0\0\0\1" * 255 + b"\1", "names 255 axes in its header, expected 1 to 32."),
        (idx(np.zeros((3, 0))), "holds an array of shape (3, 0), expected axes of at least 1."),
        (PACKED[:-3], "cannot be unpacked: its gzip data are cut or damaged."),
        (PACKED + b"more", "cannot be unpacked: its gzip data are cut or damaged."),
        (gzip.compress(WHOLE[:-1], mtime=0), "is cut: 23 bytes of data, expected 24 for the shape (2, 3, 4)."),
        (b"\0\0\x08\3" + b"\xff" * 12, f"is cut: 0 bytes of data, expected {(2**32 - 1) ** 3} for the shape {(2**32 - 1,) * 3}."),
    ],
)
def test_each_fault_is_one_sentence(tmp_path, content, sentence):
    assert refused(tmp_path, content) == sentence


@pytest.mark.parametrize("shape", [(2, 4, 3), (2, 3), (24,), (2, 3, 4, 1)])
def test_another_shape_is_refused(tmp_path, shape):
    assert refused(tmp_path, WHOLE, shape) == f"holds an array of shape (2, 3, 4), expected {shape}."


def test_a_missing_file_is_one_sentence(tmp_path):
    with pytest.raises(DataError, match=r"none cannot be read: No such file or directory\.$"):
        read_idx(tmp_path / "none")
