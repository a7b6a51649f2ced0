"""Pictures become the numbers of the digits: as counted by hand, whatever ground, size, place or kind of PNG they have."""

import io
import struct

import numpy as np
import pytest
from PIL import Image

from linebyline.data import sets
from linebyline.serving.drawing import PIXELS, picture_inputs, read_png
from tests.serving.pictures import png, seven


def counted(bitmap: np.ndarray, side: int) -> np.ndarray:
    """The definition, in loops: pixels of ink in each block of 4 × 4, over 16."""
    counts = np.zeros((side, side))
    for row in range(4 * side):
        for column in range(4 * side):
            counts[row // 4, column // 4] += bitmap[row, column]
    return counts.reshape(1, -1) / 16


def test_a_picture_of_the_models_own_size_is_taken_as_it_is():
    digit = sets.load("digits").test[0][0].reshape(8, 8)
    x, note = picture_inputs(png(np.round(digit * 255).astype(np.uint8)), 8)
    assert x.shape == (1, 64) and note == "Taken as it is, 8 × 8."
    assert np.abs(x - digit.reshape(1, -1)).max() <= 0.5 / 255 + 1e-7  # half a step of 8 bits, and float32's rounding


def test_ink_is_counted_as_by_hand():
    bitmap = np.random.default_rng(0).random((32, 32)) < 0.3
    bitmap[[0, -1], [0, -1]] = True  # its box is the whole picture, so that nothing is scaled
    bitmap[1:-1, [0, -1]] = False  # the ground is seen at the border
    dark_on_light = np.where(bitmap, 0, 255).astype(np.uint8)
    x, note = picture_inputs(png(dark_on_light), 8)
    np.testing.assert_array_equal(x, counted(bitmap, 8))
    assert note == "Resized from 32 × 32 to 8 × 8 pixels; dark ink on a light ground."


def test_ground_and_contrast_do_not_matter():
    light = seven()
    expected, note = picture_inputs(png(light), 8)
    assert "light ink on a dark ground" in note and 0.1 < expected.mean() < 0.6
    transparent = np.stack([np.zeros_like(light)] * 3 + [light], axis=-1)
    pale = (light // 5 + 100).astype(np.uint8)
    for content in (png(255 - light), png(pale), png(255 - pale), png(transparent)):
        np.testing.assert_array_equal(picture_inputs(content, 8)[0], expected)
    assert picture_inputs(png(transparent), 8)[1].endswith("opaque ink on a transparent ground.")


def test_place_and_size_do_not_matter():
    drawing = 255 - seven()
    expected = picture_inputs(png(drawing), 8)[0]
    moved = np.pad(drawing, ((3, 90), (150, 20)), constant_values=255)
    np.testing.assert_array_equal(picture_inputs(png(moved), 8)[0], expected)
    larger = picture_inputs(png(drawing.repeat(3, axis=0).repeat(3, axis=1)), 8)[0]
    assert np.abs(larger - expected).mean() < 0.02


def test_the_drawing_fills_the_square_in_one_direction_and_stands_in_its_middle():
    bar = np.zeros((100, 30), np.uint8)
    bar[10:90, 5:15] = 255  # 80 × 10, so 32 × 4: columns 14 to 17 of the bitmap
    x = picture_inputs(png(bar), 8)[0].reshape(8, 8)
    expected = np.zeros((8, 8))
    expected[:, 3:5] = 0.5
    np.testing.assert_array_equal(x, expected)


def test_a_model_of_28_by_28_gets_mnists_margin():
    x = picture_inputs(png(seven()), 28)[0].reshape(28, 28)
    inked = np.flatnonzero(x.any(axis=1))
    assert (inked[0], inked[-1]) == (4, 23) and not x[:, :4].any() and not x[:, 24:].any()


def test_a_line_thinner_than_a_cell_does_not_vanish():
    drawing = np.full((1000, 1000), 255, np.uint8)
    drawing[100:900, 500] = drawing[500, 300:700] = 0
    assert picture_inputs(png(drawing), 8)[0].reshape(8, 8).any(axis=1).all()


def test_kinds_of_png():
    drawing = seven()
    expected = picture_inputs(png(drawing), 8)[0]
    for mode in ("1", "L", "LA", "P", "RGB", "RGBA"):
        np.testing.assert_array_equal(picture_inputs(png(drawing, mode), 8)[0], expected)
    np.testing.assert_array_equal(picture_inputs(png(drawing.astype(np.uint16) * 257), 8)[0], expected)
    palette, file = Image.fromarray(drawing).convert("P"), io.BytesIO()
    palette.save(file, "PNG", transparency=0)
    np.testing.assert_array_equal(picture_inputs(file.getvalue(), 8)[0], expected)


def test_sixteen_bits_keep_their_grey():
    grey = np.array([[0, 65535], [32768, 16384]], np.uint16)
    np.testing.assert_allclose(read_png(png(grey))[0], grey / 65535, rtol=1e-6)


def header(width: int, height: int) -> bytes:
    content = png(seven())
    return content[:16] + struct.pack(">II", width, height) + content[24:]


def jpeg() -> bytes:
    file = io.BytesIO()
    Image.fromarray(seven()).save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no PNG"),
        (jpeg(), "no PNG"),
        (header(50_000, 50_000), f"50000 × 50000 pixels, expected at least 1 and at most {PIXELS:,}"),
        (header(0, 10), "0 × 10 pixels"),
        (header(50, 61), "damaged"),
        (png(np.full((20, 20), 255, np.uint8)), "no ink: all of it is of nearly one grey"),
        (png(np.zeros((20, 20, 4), np.uint8)), "no ink: all of it is transparent"),
    ],
    ids=["empty", "jpeg", "bomb", "no width", "wrong height", "blank", "transparent"],
)
def test_what_is_no_drawing_is_one_sentence(content, sentence):
    with pytest.raises(ValueError, match=sentence):
        picture_inputs(content, 8)


def test_a_file_cut_anywhere_is_refused():
    content = png(seven())
    for length in range(len(content) - 8):
        with pytest.raises(ValueError, match="PNG file"):
            picture_inputs(content[:length], 8)


def test_a_damaged_file_is_refused_or_read_and_never_worse():
    content, rng = png(seven()), np.random.default_rng(0)
    refused = 0
    for _ in range(300):
        spoiled = bytearray(content)
        for place in rng.integers(8, len(content), size=3):
            spoiled[place] = rng.integers(256)
        try:
            x, _ = picture_inputs(bytes(spoiled), 8)
            assert x.shape == (1, 64) and 0 <= x.min() and x.max() <= 1
        except ValueError:
            refused += 1
    assert refused > 200


def test_enlarged_digits_are_recognized():
    """By their nearest neighbour among the training digits: 98 % of the digits themselves, and of their drawings hardly fewer."""
    data = sets.load("digits")
    (known, labels), (x, right) = data.train, data.test
    drawings = []
    for digit in x[:100]:
        small = Image.fromarray((255 - 255 * digit.reshape(8, 8)).astype(np.uint8))
        drawing = np.asarray(small.resize((100, 100), Image.Resampling.BICUBIC))
        drawings.append(picture_inputs(png(np.pad(drawing, 20, constant_values=255)), 8)[0][0])
    nearest = ((known[None] - np.array(drawings)[:, None]) ** 2).sum(axis=2).argmin(axis=1)
    assert (labels[nearest] == right[:100]).mean() >= 0.9
