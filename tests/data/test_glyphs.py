"""The letters: what the file holds, how pictures vary, and that the recipe still draws them."""

import importlib.util
import io

import numpy as np
import pytest

from linebyline.data.bundled import files
from linebyline.data.glyphs import ALPHABETS, SHA256, glyphs, letters
from press import ROOT

BUNDLED = files("linebyline.data").joinpath("glyphs.npz")
PAGE = (ROOT / "docs" / "reference" / "data.md").read_text(encoding="utf-8")


def test_the_alphabets():
    counts = {alphabet: len(letters(alphabet)) for alphabet in ALPHABETS}
    assert counts == {"latin": 47, "greek": 32, "cyrillic": 38, "armenian": 38, "georgian": 33}
    assert letters("armenian")[0] == "ա" and letters("georgian")[-1] == "ჰ" and letters("latin")[:3] == ("a", "b", "c")
    together = letters("latin", "greek", "cyrillic")
    assert together == letters("latin") + letters("greek") + letters("cyrillic") and len(set(together)) == 117


def test_pictures_and_labels():
    images, labels = glyphs(np.random.default_rng(0), 3, "georgian")
    assert images.shape == (99, 256) and images.dtype == np.float32 and labels.tolist() == sorted([*range(33)] * 3)
    assert 0 <= images.min() < 0.01 and 0.99 < images.max() <= 1
    ink = images.mean(axis=1)
    assert 0.005 < ink.min() and ink.max() < 0.6  # no picture is empty or full


def test_every_picture_is_another_one_and_equal_seeds_give_equal_pictures():
    images, _ = glyphs(np.random.default_rng(0), 4, "armenian")
    assert len(np.unique(images, axis=0)) == len(images)
    np.testing.assert_array_equal(images, glyphs(np.random.default_rng(0), 4, "armenian")[0])
    assert (images != glyphs(np.random.default_rng(1), 4, "armenian")[0]).any()


def test_a_letter_is_nearer_to_itself_than_to_others():
    (few, names), (new, truth) = (glyphs(np.random.default_rng(seed), 20, "georgian") for seed in (0, 1))
    means = np.stack([few[names == label].mean(axis=0) for label in range(33)])
    found = ((new[:, None] - means) ** 2).sum(axis=2).argmin(axis=1)
    assert (found == truth).mean() > 0.3  # by chance 1 of 33


def test_the_recipe_draws_the_same_letters():
    """Pixel by pixel but for one of 15 levels: another version of FreeType may round the edges in another way."""
    spec = importlib.util.spec_from_file_location("recipe", ROOT / "recipes" / "glyphs.py")
    recipe = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(recipe)
    with np.load(io.BytesIO(BUNDLED.read_bytes())) as kept:
        arrays = dict(kept)
    fonts = recipe.fonts()
    for row in range(0, len(arrays["letters"]), 7):
        drawn = np.stack([recipe.draw(str(arrays["letters"][row]), font) for font in fonts])
        assert np.abs(drawn.astype(int) - arrays["pictures"][row]).max() <= 1, arrays["letters"][row]


@pytest.mark.parametrize(("call", "sentence"), [
    (lambda rng: glyphs(rng, 0, "latin"), "each"),
    (lambda rng: glyphs(rng, 2, "klingon"), "alphabets is .'klingon',., expected one or more of latin, greek"),
    (lambda rng: glyphs(rng, 2), "alphabets is .., expected one or more"),
    (lambda rng: glyphs(0, 2, "latin"), "rng"),
])  # fmt: skip
def test_bad_arguments_are_refused(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call(np.random.default_rng(0))


def test_the_page_says_what_the_file_is():
    size = len(BUNDLED.read_bytes())
    for claim in (
        f"`{SHA256}`",
        f"`linebyline/data/glyphs.npz`, {size:,} bytes",
        "47 Latin, 32 Greek, 38 Cyrillic, 38 Armenian, 33 Georgian",
    ):
        assert claim in PAGE
